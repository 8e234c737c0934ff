/// Pictures and figures of an epidemic.
enum SuiviVuesRoutes {
    static let routes: [Route] = []
}
