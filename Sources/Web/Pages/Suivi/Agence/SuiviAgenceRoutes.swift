/// The regional agency: collectivities, clusters, isolation.
enum SuiviAgenceRoutes {
    static let routes: [Route] = []
}
