/// The census of professionals who volunteer in a crisis, for programs.
enum RecensementAPI {
    static let routes: [Route] =
        CampagnesAPI.routes + FichesRecensementAPI.routes + OrientationsAPI.routes + MonRecensementAPI.routes + LienRecensementAPI.routes
}
