/// The directory, for programs.
enum AnnuaireAPI {
    static let routes: [Route] =
        RechercheAPI.routes + FicheAPI.routes + LieuxLibresAPI.routes + ContactsCaisseAPI.routes + ComptesSuivisAPI.routes + FHIRRoutes.routes
}
