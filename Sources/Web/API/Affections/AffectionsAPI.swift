/// Long-term illnesses: where each patient's stand, what is to be renewed, and the fund's lists. For programs.
enum AffectionsAPI {
    static let routes: [Route] = []
}
