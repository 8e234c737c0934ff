/// The rights of an insured person at a date.
enum DroitsRoutes {
    static let routes: [Route] = []
}
