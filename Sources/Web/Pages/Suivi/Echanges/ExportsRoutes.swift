import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Data out.
enum ExportsRoutes {
    static let routes = [list, download]

    static let list = Route.page(.get, "/suivi/exports", .tracingLead) { _ in .seeOther("/suivi/imports") }

    static let download = Route.page(.get, "/suivi/exports/{genre}", .tracingLead) { exchange in try await ExportDownload.respond(exchange) }
}
