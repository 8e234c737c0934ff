/// The census of professionals who volunteer in a crisis.
enum RecensementRoutes {
    static let routes: [Route] =
        CampagnesRoutes.routes + AppelsCabinetsRoutes.routes + OrientationRoutes.routes + MonRecensementRoutes.routes + LienPersonnelRoutes.routes + PositionsRoutes.routes
}
