/// Epidemics, missions, erasures.
enum SuiviPilotageAPI {
    static let routes: [Route] =
        [LireEpidemie.route, OuvrirEpidemie.route, VersionnerEpidemie.route, CloreEpidemie.route]
        + HabilitationsAPI.routes
}
