/// The directory of professionals and places, and what each fund says of itself.
enum AnnuaireRoutes {
    static let routes: [Route] = RechercheRoutes.routes + FicheRoutes.routes + ContactsCaisseRoutes.routes + RapprochementRoutes.routes + ComptesSuivisRoutes.routes
}
