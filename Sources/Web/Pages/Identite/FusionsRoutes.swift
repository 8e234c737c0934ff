import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Two patients who may be one person: one proposes, another decides; the same to part them again.
enum FusionsRoutes {
    static let routes = [queue, compare, propose, decide, part, decidePart]

    static let queue = Route.page(.get, "/fusions-patients", .mergePatients) { exchange in
        try exchange.allowQuery("fait")
        let file = try await exchange.desk.listFusionsPatients(by: exchange.caller())
        return try await exchange.page("Patients inscrits deux fois", lead: "Une personne propose, une autre décide. Rien ne se perd : une fusion se défait de la même façon.") {
            if let fait = exchange.query("fait") { Notice(.success, said(fait), isLive: true) }
            FusionsPage(file: file, csrf: exchange.formToken, key: exchange.newKey())
        }
    }

    static let compare = Route.page(.get, "/fusions-patients/comparer", .mergePatients) { exchange in
        try exchange.allowQuery("a", "b")
        return try await comparison(exchange, exchange.query("a") ?? "", exchange.query("b") ?? "", motif: "", [])
    }

    static let propose = Route.page(.post, "/fusions-patients", .mergePatients) { exchange in
        let form = try await exchange.form()
        let (a, b) = (form.text("a") ?? "", form.text("b") ?? "")
        if form.action == "distincts" {
            try await exchange.desk.keepPatientsApart(a, b, key: form.key, by: exchange.caller())
            return .seeOther(try back(exchange, a, "distincts"))
        }
        do {
            guard let kept = form.text("garder"), kept == a || kept == b else {
                throw DeskRefusal.invalid([Anomaly(field: "garder", code: "requis", message: "Choisissez le patient à conserver.")])
            }
            _ = try await exchange.desk.proposeMerge(keeping: kept, absorbing: kept == a ? b : a, motif: form.text("motif"), key: form.key, by: exchange.caller())
            return .seeOther(try back(exchange, kept, "proposee"))
        } catch DeskRefusal.invalid(let anomalies) { return try await comparison(exchange, a, b, motif: form.text("motif") ?? "", anomalies) }
    }

    static let decide = Route.page(.post, "/fusions-patients/{id}/decision", .mergePatients) { exchange in
        let form = try await exchange.form()
        let agrees = form.action == "accord"
        try await exchange.desk.decideMerge(exchange.part("id"), agrees: agrees, key: form.key, by: exchange.caller())
        return .seeOther(try back(exchange, form.text("patient"), agrees ? "faite" : "refusee"))
    }

    static let part = Route.page(.post, "/fusions-patients/{id}/separation", .mergePatients) { exchange in
        let form = try await exchange.form()
        try await exchange.desk.proposeUnmerge(exchange.part("id"), motif: form.text("motif"), key: form.key, by: exchange.caller())
        return .seeOther(try back(exchange, form.text("patient"), "retour"))
    }

    static let decidePart = Route.page(.post, "/fusions-patients/{id}/retour", .mergePatients) { exchange in
        let form = try await exchange.form()
        let agrees = form.action == "accord"
        try await exchange.desk.decideUnmerge(exchange.part("id"), agrees: agrees, key: form.key, by: exchange.caller())
        return .seeOther(try back(exchange, form.text("patient"), agrees ? "defaite" : "maintenue"))
    }

    private static func comparison(_ exchange: Exchange, _ a: String, _ b: String, motif: String, _ anomalies: [Anomaly]) async throws -> Response {
        let pair = try await exchange.desk.comparePatients(a, b, by: exchange.caller())
        return try await exchange.page(
            "Une ou deux personnes ?", status: anomalies.isEmpty ? .ok : .unprocessableContent, breadcrumb: [crumb(try exchange.actor())], hasErrors: !anomalies.isEmpty
        ) {
            if !anomalies.isEmpty { ErrorSummary(anomalies) }
            PairePatientsPage(pair: pair, csrf: exchange.formToken, key: exchange.newKey(), motif: motif, anomalies: anomalies)
        }
    }

    private static func crumb(_ actor: Core.Actor) -> Link {
        actor.caisse == nil ? Link("Patients", to: "/patients") : Link("Patients inscrits deux fois", to: "/fusions-patients")
    }

    /// An agent goes back to the queue, whoever cares for the patient to their identity.
    private static func back(_ exchange: Exchange, _ patient: String?, _ fait: String) throws -> String {
        if try exchange.actor().caisse != nil { return "/fusions-patients?fait=\(fait)" }
        guard let patient, patient.count == 32, patient.allSatisfy(\.isHexDigit) else { return "/patients" }
        return "/patients/\(patient)/identite"
    }

    private static func said(_ fait: String) -> String {
        switch fait {
        case "proposee": "La fusion est proposée. Une autre personne doit la confirmer."
        case "faite": "Les deux patients n’en font plus qu’un. La fusion peut être défaite."
        case "refusee": "La fusion est refusée : les deux patients restent distincts."
        case "retour": "La séparation est proposée. Une autre personne doit la confirmer."
        case "defaite": "Les deux patients sont de nouveau séparés, comme avant la fusion."
        case "maintenue": "La fusion est maintenue."
        default: "Les deux patients sont distincts : cette paire ne sera plus proposée."
        }
    }
}
