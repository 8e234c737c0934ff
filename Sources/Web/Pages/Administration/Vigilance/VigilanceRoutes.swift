import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// What the counters closed, and who lifts it.
enum VigilanceRoutes {
    static let routes = [open, lift, place, clear]

    static let open = Route.page(.get, "/administration/vigilance", .administration) { exchange in
        try exchange.allowQuery("fait")
        let done: String? =
            switch exchange.query("fait") {
            case "levee": "Accès rétabli. Les compteurs repartent de zéro."
            case "poses": "Leurres posés."
            case "retires": "Leurres retirés."
            default: nil
            }
        return try await show(exchange, done: done)
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

    static let place = Route.page(.post, "/administration/leurres", .administration) { exchange in
        let sent = try await exchange.form()
        let count = sent.text("nombre")
        do {
            _ = try await exchange.desk.poserLeurres(count, by: exchange.caller())
            return .seeOther("/administration/vigilance?fait=poses")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await show(exchange, leurres: (count ?? "", anomalies))
        }
    }

    static let clear = Route.page(.post, "/administration/leurres/retrait", .administration) { exchange in
        _ = try await exchange.form()
        _ = try await exchange.desk.retirerLeurres(by: exchange.caller())
        return .seeOther("/administration/vigilance?fait=retires")
    }

    private static func show(
        _ exchange: Exchange, done: String? = nil, typed: (id: String, note: String, anomalies: [Anomaly])? = nil, leurres: (nombre: String, anomalies: [Anomaly])? = nil
    ) async throws -> Response {
        let caller = try exchange.caller()
        let page = VigilancePage(
            entries: try await exchange.desk.listerVigilances(by: caller), done: done, typed: typed, leurres: try await exchange.desk.lireLeurres(by: caller), typedLeurres: leurres,
            csrf: exchange.formToken)
        let isWrong = typed != nil || leurres != nil
        return try await exchange.page(
            "Accès suspendus", status: isWrong ? .unprocessableContent : .ok,
            lead: "Le guichet compte combien de personnes différentes chacun consulte. Ce qui dépasse de loin le travail ordinaire est arrêté, et se rétablit ici.", hasErrors: isWrong
        ) { page }
    }
}
