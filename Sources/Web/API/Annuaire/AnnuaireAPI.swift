/// The directory, for programs.
enum AnnuaireAPI {
    static let routes: [Route] = FHIRRoutes.routes
}
