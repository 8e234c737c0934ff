extension RouteTable {
    /// Every page.
    static let pages: [Route] = DossierRoutes.routes
}
