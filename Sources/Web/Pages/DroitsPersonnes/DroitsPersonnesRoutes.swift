import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// What persons ask about their own data, received by their fund: a copy of everything, a limitation.
enum DroitsPersonnesRoutes {
    static let routes = [open, find, read, copy, limit, lift]

    static let open = Route.page(.get, "/droits-des-personnes", .fund) { exchange in
        try exchange.allowQuery()
        return try await search(exchange, RecherchePersonne(csrf: exchange.formToken))
    }

    static let find = Route.page(.post, "/droits-des-personnes", .fund) { exchange in
        let typed = try await exchange.form().text("nir") ?? ""
        do {
            let view = try await exchange.desk.chercherPersonne(NIR.read(typed, field: "nir"), by: exchange.caller())
            return .seeOther("/droits-des-personnes/\(view.patient.id)")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await search(exchange, RecherchePersonne(csrf: exchange.formToken, nir: typed, anomalies: anomalies))
        } catch DeskRefusal.notFound {
            let none = Anomaly(
                field: "nir", code: "personne-inconnue",
                message: "Aucun assuré de votre caisse n’a ce numéro. Relisez-le, ou adressez la personne à la caisse dont elle dépend.")
            return try await search(exchange, RecherchePersonne(csrf: exchange.formToken, nir: typed, anomalies: [none]))
        }
    }

    static let read = Route.page(.get, "/droits-des-personnes/{id}", .fund) { exchange in
        try exchange.allowQuery("fait")
        let done: String? =
            switch exchange.query("fait") {
            case "limitation": "L’usage de ses données est limité. Personne ne les voit plus."
            case "levee": "La limitation est levée. Les envois en attente partent."
            default: nil
            }
        return try await show(exchange, done: done)
    }

    static let copy = Route.page(.post, "/droits-des-personnes/{id}/copie", .fund) { exchange in
        let sent = try await exchange.form()
        do {
            return try await CopieReponse.make(exchange, motif: sent.text("motif"))
        } catch DeskRefusal.invalid(let anomalies) {
            return try await show(exchange, typed: ["motif": sent.text("motif") ?? ""], anomalies: anomalies)
        }
    }

    static let limit = Route.page(.post, "/droits-des-personnes/{id}/limitation", .fund) { exchange in
        try await change(exchange, boxes: ("fondement", "motifLimitation"), done: "limitation") { basis, words, key in
            try await exchange.desk.limiterPersonne(exchange.part("id"), fondement: basis, motif: words, key: key, by: exchange.caller())
        }
    }

    static let lift = Route.page(.post, "/droits-des-personnes/{id}/limitation/levee", .fund) { exchange in
        try await change(exchange, boxes: ("prevenueLe", "motifLevee"), done: "levee") { told, words, key in
            try await exchange.desk.leverLimitation(exchange.part("id"), prevenueLe: told, motif: words, key: key, by: exchange.caller())
        }
    }

    /// One of the page's two forms that change something: the page again with what it did, or with what was typed and its faults.
    private static func change(
        _ exchange: Exchange, boxes: (choice: String, words: String), done: String, _ act: (_ choice: String?, _ words: String?, _ key: String?) async throws -> DroitsPersonneVue
    ) async throws -> Response {
        let sent = try await exchange.form()
        do {
            let view = try await act(sent.text(boxes.choice), sent.text(boxes.words), sent.key)
            return .seeOther("/droits-des-personnes/\(view.patient.id)?fait=\(done)")
        } catch DeskRefusal.invalid(let anomalies) {
            let typed = [boxes.choice: sent.text(boxes.choice) ?? "", boxes.words: sent.text(boxes.words) ?? ""]
            return try await show(exchange, typed: typed, anomalies: anomalies.named(boxes.words))
        }
    }

    private static func search(_ exchange: Exchange, _ form: RecherchePersonne) async throws -> Response {
        try await exchange.page(
            "Droits des personnes", status: form.anomalies.isEmpty ? .ok : .unprocessableContent,
            lead: "Une personne demande une copie de ses données, ou que l’on cesse de s’en servir.", hasErrors: !form.anomalies.isEmpty
        ) {
            if !form.anomalies.isEmpty { ErrorSummary(form.anomalies) }
            form
        }
    }

    private static func show(_ exchange: Exchange, done: String? = nil, typed: [String: String] = [:], anomalies: [Anomaly] = []) async throws -> Response {
        let view = try await exchange.desk.lireDroitsPersonne(exchange.part("id"), by: exchange.caller())
        return try await exchange.page(
            "Droits de la personne", status: anomalies.isEmpty ? .ok : .unprocessableContent, patient: exchange.banner(view.patient),
            breadcrumb: [Link("Droits des personnes", to: "/droits-des-personnes")], hasErrors: !anomalies.isEmpty
        ) {
            DroitsPersonnePage(view: view, csrf: exchange.formToken, key: exchange.newKey(), done: done, typed: typed, anomalies: anomalies)
        }
    }
}

extension [Anomaly] {
    /// The reason has a box of its own in each form of the page.
    fileprivate func named(_ box: String) -> [Anomaly] {
        map { $0.field == "motif" ? Anomaly(field: box, code: $0.code, message: $0.message, stage: $0.stage) : $0 }
    }
}
