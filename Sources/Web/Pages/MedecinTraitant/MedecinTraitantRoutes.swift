/// The treating doctor of a patient, and who is asked.
enum MedecinTraitantRoutes {
    static let routes: [Route] = []
}
