/// Long-term illnesses: where each patient's stand, what is to be renewed, and the fund's lists.
enum AffectionsRoutes {
    static let routes: [Route] = []
}
