import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// The funds: names and addresses, what each receives by wire, who took over whom.
enum CaissesRoutes {
    static let routes = [list, read, open, askEnd, end, takeover, removeTakeover] + CaisseEditing.routes
    static let base = "/administration/caisses"

    static let list = Route.page(.get, "/administration/caisses", .administration) { exchange in
        try exchange.allowQuery("fait")
        return try await showList(exchange)
    }

    static let read = Route.page(.get, "/administration/caisses/{code}", .administration) { exchange in
        try exchange.allowQuery("fait")
        return try await showOne(exchange, exchange.part("code"))
    }

    static let open = Route.page(.post, "/administration/caisses/{code}/receptions", .administration) { exchange in
        let (code, form) = (try exchange.part("code"), try await exchange.form())
        do {
            let input = ReceptionInput(
                teleservice: form.typed("teleservice"), du: form.typed("du"), au: form.typed("au"), source: form.typed("source"))
            _ = try await exchange.desk.openReception(code, input, key: form.key, by: exchange.caller())
            return .seeOther("\(base)/\(code)?fait=reception")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await showOne(exchange, code, anomalies: anomalies, typed: form)
        }
    }

    static let askEnd = Route.page(.get, "/administration/caisses/{code}/receptions/{id}/fin", .administration) { exchange in
        try await showEnd(exchange, exchange.part("code"), exchange.part("id"))
    }

    static let end = Route.page(.post, "/administration/caisses/{code}/receptions/{id}/fin", .administration) { exchange in
        let (code, id, form) = (try exchange.part("code"), try exchange.part("id"), try await exchange.form())
        do {
            try await exchange.desk.endReception(code, id, au: form.typed("au"), source: form.typed("source"), by: exchange.caller())
            return .seeOther("\(base)/\(code)?fait=fin")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await showEnd(exchange, code, id, anomalies: anomalies, typed: form)
        }
    }

    private static func showEnd(
        _ exchange: Exchange, _ code: String, _ id: String, anomalies: [Anomaly] = [], typed: FormInput? = nil
    ) async throws -> Response {
        let fund = try await exchange.desk.readFund(code, by: exchange.caller())
        guard let reception = fund.receptions.first(where: { $0.id == id }) else { throw DeskRefusal.notFound }
        let page = ReceptionEndPage(fund: fund, reception: reception, typed: typed, anomalies: anomalies, csrf: exchange.formToken)
        return try await exchange.page(
            "Mettre fin à une réception", status: anomalies.isEmpty ? .ok : .unprocessableContent,
            breadcrumb: [Link("Caisses", to: base), Link(fund.caisse.nom, to: "\(base)/\(code)")], lead: reception.title, hasErrors: !anomalies.isEmpty
        ) { page }
    }

    static let takeover = Route.page(.post, "/administration/reprises", .administration) { exchange in
        let form = try await exchange.form()
        do {
            let input = RepriseInput(
                ancien: form.typed("ancien"), successeur: form.typed("successeur"), le: form.typed("le"), source: form.typed("source"))
            _ = try await exchange.desk.noteTakeover(input, key: form.key, by: exchange.caller())
            return .seeOther("\(base)?fait=reprise")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await showList(exchange, anomalies: anomalies, typed: form)
        }
    }

    static let removeTakeover = Route.page(.post, "/administration/reprises/{id}/retrait", .administration) { exchange in
        _ = try await exchange.form()
        try await exchange.desk.removeTakeover(exchange.part("id"), by: exchange.caller())
        return .seeOther("\(base)?fait=retrait")
    }

    private static func showList(_ exchange: Exchange, anomalies: [Anomaly] = [], typed: FormInput? = nil) async throws -> Response {
        let page = CaissesPage(
            found: try await exchange.desk.listFunds(by: exchange.caller()), typed: typed, anomalies: anomalies, done: exchange.query("fait"),
            today: exchange.today, csrf: exchange.formToken, key: exchange.newKey())
        return try await exchange.page(
            "Caisses", status: anomalies.isEmpty ? .ok : .unprocessableContent,
            lead: "À qui va un dossier, selon le régime, la caisse, le centre et le jour.", hasErrors: !anomalies.isEmpty
        ) { page }
    }

    private static func showOne(_ exchange: Exchange, _ code: String, anomalies: [Anomaly] = [], typed: FormInput? = nil) async throws -> Response {
        let fund = try await exchange.desk.readFund(code, by: exchange.caller())
        let page = CaissePage(
            fund: fund, teleservices: exchange.desk.teleservices, typed: typed, anomalies: anomalies, done: exchange.query("fait"), today: exchange.today,
            csrf: exchange.formToken, key: exchange.newKey())
        return try await exchange.page(
            fund.caisse.nom, status: anomalies.isEmpty ? .ok : .unprocessableContent, breadcrumb: [Link("Caisses", to: base)], hasErrors: !anomalies.isEmpty
        ) { page }
    }
}

extension FormInput {
    /// What was typed in a box, blank or not.
    func typed(_ name: String) -> String { content[name]?.string ?? "" }
}
