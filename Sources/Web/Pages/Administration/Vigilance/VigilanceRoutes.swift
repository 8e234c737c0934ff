import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// What the counters closed, and who lifts it.
enum VigilanceRoutes {
    static let routes = [open, lift]

    static let open = Route.page(.get, "/administration/vigilance", .administration) { exchange in
        try exchange.allowQuery("fait")
        return try await show(exchange, done: exchange.query("fait") == "levee")
    }

    static let lift = Route.page(.post, "/administration/vigilance/{id}/levee", .administration) { exchange in
        let sent = try await exchange.form()
        let id = try exchange.part("id")
        let note = sent.text(VigilancePage.field(id))
        do {
            try await exchange.desk.leverVigilance(id, note: note, by: exchange.caller())
            return .seeOther("/administration/vigilance?fait=levee")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await show(exchange, typed: (id, note ?? "", anomalies.map { Anomaly(field: VigilancePage.field(id), code: $0.code, message: $0.message) }))
        }
    }

    private static func show(_ exchange: Exchange, done: Bool = false, typed: (id: String, note: String, anomalies: [Anomaly])? = nil) async throws -> Response {
        let page = VigilancePage(entries: try await exchange.desk.listerVigilances(by: exchange.caller()), done: done, typed: typed, csrf: exchange.formToken)
        return try await exchange.page(
            "Accès suspendus", status: typed == nil ? .ok : .unprocessableContent,
            lead: "Le guichet compte combien de personnes différentes chacun consulte. Ce qui dépasse de loin le travail ordinaire est arrêté, et se rétablit ici.", hasErrors: typed != nil
        ) { page }
    }
}
