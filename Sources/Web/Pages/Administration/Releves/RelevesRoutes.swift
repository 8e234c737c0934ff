import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// What came in from outside files: each delivery, its counts, what waits for an approval.
enum RelevesRoutes {
    static let routes = [list, request, read, refusals, approve, reject]

    static let list = Route.page(.get, "/administration/releves", .administration) { exchange in
        try exchange.allowQuery("apres")
        return try await show(exchange)
    }

    static let request = Route.page(.post, "/administration/releves", .administration) { exchange in
        let form = try await exchange.form()
        do {
            guard let genre = form.text("genre").flatMap(GenreReleve.init) else { throw DeskRefusal.invalid([.genreReleve]) }
            let id = try await exchange.desk.requestReleve(genre, fichier: form.text("fichier") ?? "", key: form.key, by: exchange.caller())
            return .seeOther("/administration/releves/\(id)")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await show(exchange, anomalies)
        }
    }

    static let read = Route.page(.get, "/administration/releves/{id}", .administration) { exchange in
        try exchange.allowQuery("fait")
        return try await show(releve: exchange)
    }

    static let refusals = Route.page(.get, "/administration/releves/{id}/refus", .administration) { exchange in try await RelevesAPI.download(exchange) }

    static let approve = Route.page(.post, "/administration/releves/{id}/approbation", .administration) { exchange in
        _ = try await exchange.form()
        return try await decided(exchange, "approuve") { try await exchange.desk.approveReleve($0, by: exchange.caller()) }
    }

    static let reject = Route.page(.post, "/administration/releves/{id}/rejet", .administration) { exchange in
        _ = try await exchange.form()
        return try await decided(exchange, "rejete") { try await exchange.desk.rejectReleve($0, by: exchange.caller()) }
    }

    private static func decided(_ exchange: Exchange, _ word: String, _ act: (String) async throws -> Void) async throws -> Response {
        let id = try exchange.part("id")
        do {
            try await act(id)
            return .seeOther("/administration/releves/\(id)?fait=\(word)")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await show(releve: exchange, anomalies)
        }
    }

    private static func show(_ exchange: Exchange, _ anomalies: [Anomaly] = []) async throws -> Response {
        let all = try await exchange.desk.listReleves(avant: try exchange.avant(), by: exchange.caller())
        return try await exchange.page(
            "Relevés", status: anomalies.isEmpty ? .ok : .unprocessableContent,
            lead: "Les fichiers venus de l’extérieur : ce qu’ils ont apporté, ce qui en a été refusé, ce qui attend votre accord.", hasErrors: !anomalies.isEmpty
        ) {
            if !anomalies.isEmpty { ErrorSummary(lines: anomalies.map { .init(message: $0.message, anchor: FieldFrame.id(of: $0.field), source: nil) }) }
            ReleveQuiSert(servent: all.servent)
            ArriveesForm(arrivees: all.arrivees, csrf: exchange.formToken, key: exchange.newKey())
            RelevesTable(releves: all.releves)
            Pager(previous: nil, next: all.suite.map { "/administration/releves?apres=\($0)" })
        }
    }

    private static func show(releve exchange: Exchange, _ anomalies: [Anomaly] = []) async throws -> Response {
        let releve = try await exchange.desk.readReleve(exchange.part("id"), by: exchange.caller())
        let done = exchange.query("fait")
        var response = try await exchange.page(
            releve.genre.libelle, status: anomalies.isEmpty ? .ok : .unprocessableContent, breadcrumb: [Link("Relevés", to: "/administration/releves")],
            lead: releve.nom, hasErrors: !anomalies.isEmpty
        ) {
            if !anomalies.isEmpty { ErrorSummary(lines: anomalies.map { .init(message: $0.message, anchor: "contenu", source: nil) }) }
            if done == "approuve" { Notice(.success, "Approuvé : l’import va commencer.", isLive: true) }
            if done == "rejete" { Notice(.success, "Rejeté : l’état précédent continue de servir.", isLive: true) }
            RelevePage(releve: releve, csrf: exchange.formToken)
        }
        if releve.etat == .attend || releve.etat == .enCours { response.headers[HTTPField.Name.refreshing] = "4" }
        return response
    }
}
