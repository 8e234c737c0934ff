/// The directory of professionals and places, and what each fund says of itself.
enum AnnuaireRoutes {
    static let routes: [Route] = CaissesRoutes.routes
}
