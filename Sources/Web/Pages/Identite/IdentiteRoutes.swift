/// The identity of a patient: where it comes from, how sure it is, who joined two of them.
enum IdentiteRoutes {
    static let routes: [Route] = []
}
