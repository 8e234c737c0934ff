/// The regional agency: collectivities, clusters, isolation.
enum SuiviAgenceAPI {
    static let routes: [Route] = []
}
