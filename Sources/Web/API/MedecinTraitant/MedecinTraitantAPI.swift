/// The treating doctor, for programs.
enum MedecinTraitantAPI {
    static let routes: [Route] = []
}
