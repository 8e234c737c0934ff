/// The regional agency: collectivities, clusters, isolation.
enum SuiviAgenceRoutes {
    static let routes: [Route] = CasAgenceRoutes.routes + IsolementRoutes.routes + GroupesRoutes.routes + HabilitationsAgenceRoutes.routes
}
