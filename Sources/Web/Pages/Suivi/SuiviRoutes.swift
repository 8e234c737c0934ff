/// Contact tracing, each part on its own pages.
enum SuiviRoutes {
    static let routes: [Route] =
        SuiviAccueilRoutes.routes + SuiviMedecinRoutes.routes + SuiviPlateformeRoutes.routes + SuiviDroitsRoutes.routes + SuiviAgenceRoutes.routes
        + SuiviEchangesRoutes.routes + SuiviVuesRoutes.routes + SuiviPilotageRoutes.routes + SuiviOubliRoutes.routes
}
