import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// The daily reading of the trace.
enum LectureTraceRoutes {
    static let routes = [open, read]

    static let open = Route.page(.get, "/administration/lecture", .administration) { exchange in
        try exchange.allowQuery("fait")
        return try await show(exchange, done: exchange.query("fait") == "lu")
    }

    static let read = Route.page(.post, "/administration/lecture/{id}/lu", .administration) { exchange in
        let sent = try await exchange.form()
        let id = try exchange.part("id")
        let note = sent.text(LectureTracePage.field(id))
        do {
            try await exchange.desk.noterEcart(id, note: note, by: exchange.caller())
            return .seeOther("/administration/lecture?fait=lu")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await show(exchange, typed: (id, note ?? "", anomalies.map { Anomaly(field: LectureTracePage.field(id), code: $0.code, message: $0.message) }))
        }
    }

    private static func show(_ exchange: Exchange, done: Bool = false, typed: (id: String, note: String, anomalies: [Anomaly])? = nil) async throws -> Response {
        let page = LectureTracePage(view: try await exchange.desk.listerEcarts(by: exchange.caller()), done: done, typed: typed, csrf: exchange.formToken)
        return try await exchange.page(
            "Lecture de la trace", status: typed == nil ? .ok : .unprocessableContent,
            lead: "Chaque consultation laisse une trace. Le guichet relit chaque nuit celles de la veille et relève les journées qui s’écartent de l’ordinaire, sans jamais montrer un patient.", hasErrors: typed != nil
        ) { page }
    }
}
