/// Every page about one dossier.
enum DossierRoutes {
    static let routes = DossierForms.routes + DossierReading.routes + DossierEnding.routes + DossierSending.routes + DossierAnswering.routes
}
