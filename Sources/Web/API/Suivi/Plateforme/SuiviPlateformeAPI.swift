/// The calling platform: queues, calls, overload, self-declaration.
enum SuiviPlateformeAPI {
    static let routes: [Route] = []
}
