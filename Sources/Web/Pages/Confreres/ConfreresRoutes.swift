/// Calls with the medical adviser of a fund.
enum ConfreresRoutes {
    static let routes: [Route] = []
}
