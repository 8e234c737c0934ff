import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Calls with the medical adviser of a fund, and the calls a fund owes.
enum ConfreresRoutes {
    static let routes = [list, new, ask, read, accept, move, cancel, take, release, attempt, giveUp, callPractice]

    static let list = Route.page(.get, "/entretiens", .dossier) { exchange in
        try exchange.allowQuery()
        let (desk, caller) = (exchange.desk, try exchange.caller())
        let isFund = caller.actor.caisse != nil
        let lines = try await desk.listerEntretiens(by: caller)
        let bilan = isFund ? try await desk.bilanEntretiens(by: caller) : nil
        return try await exchange.page(
            isFund ? "Appels à passer" : "Entretiens avec les caisses",
            lead: isFund ? "Les urgents d’abord, puis ceux dont le délai finit le plus tôt." : "La caisse rappelle dans les 24\u{A0}heures, sur le numéro que vous donnez."
        ) { EntretiensListe(lines: lines, bilan: bilan, isFund: isFund, now: desk.now) }
    }

    static let new = Route.page(.get, "/entretiens/nouveau", .care) { exchange in
        try exchange.allowQuery("dossier", "caisse")
        let demande = DemandeEntretien(dossier: exchange.query("dossier"), caisse: exchange.query("caisse"), sujet: exchange.query("dossier") == nil ? "" : SujetEchange.avisDossier.rawValue)
        return try await form(exchange, demande)
    }

    static let ask = Route.page(.post, "/entretiens", .care) { exchange in
        let sent = try await exchange.form()
        let demande = DemandeEntretien(sent)
        do {
            let view = try await exchange.desk.demanderEntretien(demande, key: sent.key, by: exchange.caller())
            return .seeOther("/entretiens/\(view.id)?fait=demande")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await form(exchange, demande, anomalies)
        }
    }

    static let read = Route.page(.get, "/entretiens/{id}", .dossier) { exchange in
        try exchange.allowQuery("fait")
        return try await show(exchange, done: exchange.query("fait"))
    }

    static let accept = Route.page(.post, "/entretiens/{id}/demande", .care) { exchange in
        let sent = try await exchange.form()
        let demande = DemandeEntretien(sent)
        return try await did(exchange, "demande", demande) { try await exchange.desk.accepterEntretien($0, demande, key: sent.key, by: exchange.caller()) }
    }

    static let move = Route.page(.post, "/entretiens/{id}/deplacement", .care) { exchange in
        let sent = try await exchange.form()
        return try await did(exchange, "deplacement") { try await exchange.desk.deplacerEntretien($0, creneau: sent.text("creneau"), key: sent.key, by: exchange.caller()) }
    }

    static let cancel = Route.page(.post, "/entretiens/{id}/annulation", .dossier) { exchange in
        let sent = try await exchange.form()
        return try await did(exchange, "annulation") { try await exchange.desk.annulerEntretien($0, key: sent.key, by: exchange.caller()) }
    }

    static let take = Route.page(.post, "/entretiens/{id}/prise-en-charge", .fund) { exchange in
        let sent = try await exchange.form()
        return try await did(exchange, "prise-en-charge") { try await exchange.desk.prendreEntretien($0, revision: sent.revision, key: sent.key, by: exchange.caller()) }
    }

    static let release = Route.page(.post, "/entretiens/{id}/remise-en-file", .fund) { exchange in
        let sent = try await exchange.form()
        return try await did(exchange, "remise-en-file") { try await exchange.desk.remettreEntretien($0, revision: sent.revision, key: sent.key, by: exchange.caller()) }
    }

    static let attempt = Route.page(.post, "/entretiens/{id}/essai", .fund) { exchange in
        let sent = try await exchange.form()
        return try await did(exchange, "essai", DemandeEntretien(texte: sent.text("note") ?? "")) {
            try await exchange.desk.noterEssai(
                $0, issue: sent.text("issue"), note: sent.text("note"), rappel: sent.text("rappel"), revision: sent.revision, key: sent.key, by: exchange.caller())
        }
    }

    static let giveUp = Route.page(.post, "/entretiens/{id}/abandon", .fund) { exchange in
        let sent = try await exchange.form()
        return try await did(exchange, "abandon") { try await exchange.desk.abandonnerEntretien($0, revision: sent.revision, key: sent.key, by: exchange.caller()) }
    }

    /// From a dossier, an agent settles a small error by calling its author.
    static let callPractice = Route.page(.post, "/corbeilles/dossiers/{id}/appel", .fund) { exchange in
        let sent = try await exchange.form()
        let id = try exchange.part("id")
        do {
            let call = try await exchange.desk.ouvrirAppel(dossier: id, motif: sent.text("motifAppel"), key: sent.key, by: exchange.caller())
            return .seeOther("/entretiens/\(call.id)?fait=ouvert")
        } catch DeskRefusal.invalid(let anomalies) {
            let view = try await exchange.desk.readDossier(id, by: exchange.caller())
            return try await DossierReading.show(view, exchange, callAnomalies: anomalies, status: .unprocessableContent)
        }
    }

    // Pages

    private static func did(
        _ exchange: Exchange, _ word: String, _ typed: DemandeEntretien = DemandeEntretien(), _ act: (String) async throws -> EntretienView
    ) async throws -> Response {
        let id = try exchange.part("id")
        do {
            _ = try await act(id)
            return .seeOther("/entretiens/\(id)?fait=\(word)")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await show(exchange, typed: typed, anomalies: anomalies)
        }
    }

    private static func show(_ exchange: Exchange, done: String? = nil, typed: DemandeEntretien = DemandeEntretien(), anomalies: [Anomaly] = []) async throws -> Response {
        let (desk, caller) = (exchange.desk, try exchange.caller())
        let view = try await desk.lireEntretien(exchange.part("id"), by: caller)
        let isFund = caller.actor.caisse != nil
        let books = view.actions.contains(.demande) || view.actions.contains(.deplacement)
        let preparation = books && !isFund ? try await desk.preparerEntretien(dossier: view.dossier, caisse: view.dossier == nil ? view.caisse.code : nil, by: caller) : nil
        return try await exchange.page(
            view.genre == "conseil" ? "Entretien avec le médecin-conseil" : "Appel de la caisse", status: anomalies.isEmpty ? .ok : .unprocessableContent,
            patient: view.patient.map { exchange.banner($0) }, breadcrumb: [Link(isFund ? "Appels à passer" : "Entretiens", to: "/entretiens")], hasErrors: !anomalies.isEmpty
        ) {
            EntretienPage(
                view: view, preparation: preparation, typed: typed, anomalies: anomalies, done: done, isFund: isFund, csrf: exchange.formToken, key: exchange.newKey(), now: desk.now)
        }
    }

    private static func form(_ exchange: Exchange, _ demande: DemandeEntretien, _ anomalies: [Anomaly] = []) async throws -> Response {
        // A fund that is not one is told beside its box, not instead of the page.
        let known = anomalies.contains { $0.field == "caisse" } ? nil : demande.caisse
        let preparation = try await exchange.desk.preparerEntretien(dossier: demande.dossier, caisse: demande.dossier == nil ? known : nil, by: exchange.caller())
        return try await exchange.page(
            "Être rappelé par le médecin-conseil", status: anomalies.isEmpty ? .ok : .unprocessableContent, patient: preparation.patient.map { exchange.banner($0) },
            breadcrumb: [demande.dossier.map { Link("Le dossier", to: "/dossiers/\($0)") } ?? Link("Entretiens", to: "/entretiens")],
            lead: "Dans les 24\u{A0}heures, ou au créneau que vous choisissez.", hasErrors: !anomalies.isEmpty
        ) {
            if !anomalies.isEmpty { ErrorSummary(anomalies) }
            DemandeForm(demande: demande, preparation: preparation, anomalies: anomalies, address: "/entretiens", csrf: exchange.formToken, key: exchange.newKey())
        }
    }
}

extension DemandeEntretien {
    init(_ sent: FormInput) {
        self.init(
            dossier: sent.text("dossier"), caisse: sent.text("caisse"), sujet: sent.text("sujet") ?? "", texte: sent.text("texte") ?? "",
            telephone: sent.text("telephone") ?? "", creneau: sent.text("creneau") ?? "", calmeDe: sent.text("calmeDe") ?? "", calmeA: sent.text("calmeA") ?? "",
            urgent: sent.text("urgent") == "oui")
    }
}
