import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Complaints: a number, a state, a delay, the same for both sides.
enum ReclamationsRoutes {
    static let routes = [list, new, file, read, step]

    static let list = Route.page(.get, "/reclamations", .dossier) { exchange in
        try exchange.allowQuery("finies")
        let (desk, caller) = (exchange.desk, try exchange.caller())
        let (isFund, ended) = (caller.actor.caisse != nil, exchange.query("finies") == "oui")
        let lines = try await desk.listerReclamations(finies: ended, by: caller)
        return try await exchange.page("Réclamations") { ReclamationsListe(lines: lines, isFund: isFund, isEnded: ended, now: desk.now) }
    }

    static let new = Route.page(.get, "/reclamations/nouvelle", .care) { exchange in
        try exchange.allowQuery("dossier")
        return try await form(exchange, dossier: exchange.query("dossier"))
    }

    static let file = Route.page(.post, "/reclamations", .care) { exchange in
        let sent = try await exchange.form()
        do {
            let view = try await exchange.desk.reclamer(
                motif: sent.text("motif"), texte: sent.text("texte"), dossier: sent.text("dossier"), caisse: sent.text("caisse"), key: sent.key, by: exchange.caller())
            return .seeOther("/reclamations/\(view.id)?fait=depot")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await form(exchange, dossier: sent.text("dossier"), sent, anomalies)
        }
    }

    static let read = Route.page(.get, "/reclamations/{id}", .dossier) { exchange in
        try exchange.allowQuery("fait")
        return try await show(exchange, done: exchange.query("fait"))
    }

    static let step = Route.page(.post, "/reclamations/{id}", .dossier) { exchange in
        let sent = try await exchange.form()
        guard let action = sent.action.flatMap(ActionReclamation.init(rawValue:)) else {
            throw DeskRefusal.malformed(code: "action", message: "Aucune action n’a été choisie. Revenez à la page et pressez l’un des boutons.")
        }
        let id = try exchange.part("id")
        do {
            _ = try await exchange.desk.avancerReclamation(id, action, texte: sent.text("texte"), revision: sent.revision, key: sent.key, by: exchange.caller())
            return .seeOther("/reclamations/\(id)?fait=\(action.rawValue)")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await show(exchange, typed: sent.text("texte") ?? "", anomalies: anomalies)
        }
    }

    private static func show(_ exchange: Exchange, done: String? = nil, typed: String = "", anomalies: [Anomaly] = []) async throws -> Response {
        let (desk, caller) = (exchange.desk, try exchange.caller())
        let view = try await desk.lireReclamation(exchange.part("id"), by: caller)
        return try await exchange.page(
            "Réclamation \(view.numero)", status: anomalies.isEmpty ? .ok : .unprocessableContent, patient: view.patient.map { exchange.banner($0) },
            breadcrumb: [Link("Réclamations", to: "/reclamations")], hasErrors: !anomalies.isEmpty
        ) {
            ReclamationPage(view: view, done: done, typed: typed, anomalies: anomalies, csrf: exchange.formToken, key: exchange.newKey(), now: desk.now)
        }
    }

    private static func form(_ exchange: Exchange, dossier id: String?, _ sent: FormInput? = nil, _ anomalies: [Anomaly] = []) async throws -> Response {
        let caller = try exchange.caller()
        let dossier = id == nil ? nil : try await exchange.desk.readDossier(id ?? "", by: caller)
        let caisses = dossier == nil ? try await exchange.desk.caissesAEcrire(by: caller) : []
        return try await exchange.page(
            "Réclamer", status: anomalies.isEmpty ? .ok : .unprocessableContent, patient: dossier.map { exchange.banner($0.patient) },
            breadcrumb: [dossier.map { Link("Le dossier", to: "/dossiers/\($0.id)") } ?? Link("Réclamations", to: "/reclamations")],
            lead: "Vous recevez un numéro et une date de réponse. La caisse voit les mêmes.", hasErrors: !anomalies.isEmpty
        ) {
            if !anomalies.isEmpty { ErrorSummary(anomalies) }
            ReclamationForm(
                dossier: dossier, caisses: caisses, motif: sent?.text("motif") ?? "", texte: sent?.text("texte") ?? "", caisse: sent?.text("caisse") ?? "", anomalies: anomalies,
                csrf: exchange.formToken, key: exchange.newKey())
        }
    }
}
