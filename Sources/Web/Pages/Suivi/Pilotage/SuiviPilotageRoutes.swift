/// Epidemics, missions, erasures.
enum SuiviPilotageRoutes {
    static let routes: [Route] = EpidemiesRoutes.routes + HabilitationsAdministrationRoutes.routes
}
