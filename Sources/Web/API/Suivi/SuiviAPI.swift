/// Contact tracing, each part with its own endpoints.
enum SuiviAPI {
    static let routes: [Route] =
        [ListEpidemies.route] + SuiviMedecinAPI.routes + SuiviPlateformeAPI.routes + SuiviDroitsAPI.routes + SuiviAgenceAPI.routes
        + SuiviEchangesAPI.routes + SuiviVuesAPI.routes + SuiviPilotageAPI.routes + SuiviOubliAPI.routes
}
