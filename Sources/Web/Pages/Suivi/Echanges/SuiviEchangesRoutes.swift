/// Data in and out: line lists, exports, likely duplicates.
enum SuiviEchangesRoutes {
    static let routes = ImportsRoutes.routes + ExportsRoutes.routes + DoublonsRoutes.routes
}
