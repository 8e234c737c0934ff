/// What a laboratory and a pharmacy may ask.
enum SuiviDroitsRoutes {
    static let routes: [Route] = LaboratoireRoutes.routes + PharmacieRoutes.routes
}
