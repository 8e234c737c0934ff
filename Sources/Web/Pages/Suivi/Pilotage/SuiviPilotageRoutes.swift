/// Epidemics, missions, erasures.
enum SuiviPilotageRoutes {
    static let routes: [Route] = []
}
