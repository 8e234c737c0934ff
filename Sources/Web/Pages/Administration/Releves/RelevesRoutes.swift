/// What came in from outside files: each delivery, its counts, what waits for an approval.
enum RelevesRoutes {
    static let routes: [Route] = []
}
