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
        let sent = try await exchange.form()
        let (basis, words) = (sent.text("fondement"), sent.text("motifLimitation"))
        do {
            let view = try await exchange.desk.limiterPersonne(exchange.part("id"), fondement: basis, motif: words, key: sent.key, by: exchange.caller())
            return .seeOther("/droits-des-personnes/\(view.patient.id)?fait=limitation")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await show(exchange, typed: ["fondement": basis ?? "", "motif": words ?? ""], anomalies: anomalies.named("motifLimitation"))
        }
    }

    static let lift = Route.page(.post, "/droits-des-personnes/{id}/limitation/levee", .fund) { exchange in
        let sent = try await exchange.form()
        let (told, words) = (sent.text("prevenueLe"), sent.text("motifLevee"))
        do {
            let view = try await exchange.desk.leverLimitation(exchange.part("id"), prevenueLe: told, motif: words, key: sent.key, by: exchange.caller())
            return .seeOther("/droits-des-personnes/\(view.patient.id)?fait=levee")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await show(exchange, typed: ["prevenueLe": told ?? "", "motif": words ?? ""], anomalies: anomalies.named("motifLevee"))
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
            DroitsPersonnePage(view: view, csrf: exchange.formToken, key: exchange.newKey(), done: done, typed: typed, anomalies: anomalies, now: exchange.desk.now)
        }
    }
}

extension [Anomaly] {
    /// The reason has a box of its own in each form of the page.
    fileprivate func named(_ box: String) -> [Anomaly] {
        map { $0.field == "motif" ? Anomaly(field: box, code: $0.code, message: $0.message, stage: $0.stage) : $0 }
    }
}
