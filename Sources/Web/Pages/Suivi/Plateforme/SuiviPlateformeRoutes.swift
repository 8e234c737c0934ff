/// The calling platform: queues, calls, overload, self-declaration.
enum SuiviPlateformeRoutes {
    static let routes: [Route] = []
}
