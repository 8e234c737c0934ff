import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Threads of messages with a fund.
enum MessagerieRoutes {
    static let routes = [list, new, open, read, write, close, piece] + ReclamationsRoutes.routes

    static let list = Route.page(.get, "/messagerie", .dossier) { exchange in
        try exchange.allowQuery("etat", "sujet")
        let (desk, caller) = (exchange.desk, try exchange.caller())
        let isFund = caller.actor.caisse != nil
        let (etat, sujet) = (exchange.query("etat").flatMap(EtatFil.init(rawValue:)), exchange.query("sujet").flatMap(SujetEchange.init(rawValue:)))
        let lines = try await desk.listerFils(etat: etat, sujet: sujet, by: caller)
        return try await exchange.page(
            "Messages", lead: isFund ? "Les urgents d’abord, puis ceux qui attendent depuis le plus longtemps." : "Chaque message va au service que son sujet désigne, et à lui seul."
        ) { FilsListe(lines: lines, etat: etat, sujet: sujet, isFund: isFund, now: desk.now) }
    }

    static let new = Route.page(.get, "/messagerie/nouveau", .care) { exchange in
        try exchange.allowQuery("dossier", "caisse")
        return try await form(exchange, NouveauFil(dossier: exchange.query("dossier"), caisse: exchange.query("caisse")))
    }

    static let open = Route.page(.post, "/messagerie", .care) { exchange in
        let sent = try await exchange.provenUpload()
        let nouveau = NouveauFil(
            dossier: sent.field("dossier"), caisse: sent.field("caisse"), sujet: sent.field("sujet") ?? "", titre: sent.field("titre") ?? "",
            texte: sent.field("texte") ?? "", urgent: sent.field("urgent") == "oui", pieces: sent.pieces)
        do {
            let view = try await exchange.desk.ouvrirFil(nouveau, key: sent.field("_cle"), by: exchange.caller())
            return .seeOther("/messagerie/\(view.ligne.id)?fait=envoi")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await form(exchange, nouveau, anomalies)
        }
    }

    static let read = Route.page(.get, "/messagerie/{id}", .dossier) { exchange in
        try exchange.allowQuery("fait")
        return try await show(exchange, done: exchange.query("fait"))
    }

    static let write = Route.page(.post, "/messagerie/{id}", .dossier) { exchange in
        let sent = try await exchange.provenUpload()
        let id = try exchange.part("id")
        do {
            _ = try await exchange.desk.ecrire(id, sent.field("texte") ?? "", pieces: sent.pieces, key: sent.field("_cle"), by: exchange.caller())
            return .seeOther("/messagerie/\(id)?fait=envoi")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await show(exchange, typed: sent.field("texte") ?? "", anomalies: anomalies)
        }
    }

    static let close = Route.page(.post, "/messagerie/{id}/cloture", .dossier) { exchange in
        let sent = try await exchange.form()
        let id = try exchange.part("id")
        _ = try await exchange.desk.cloreFil(id, key: sent.key, by: exchange.caller())
        return .seeOther("/messagerie/\(id)?fait=cloture")
    }

    static let piece = Route.page(.get, "/messagerie/{id}/pieces/{piece}", .dossier) { exchange in try await MessagerieAPI.download(exchange) }

    private static func show(_ exchange: Exchange, done: String? = nil, typed: String = "", anomalies: [Anomaly] = []) async throws -> Response {
        let (desk, caller) = (exchange.desk, try exchange.caller())
        let view = try await desk.lireFil(exchange.part("id"), by: caller)
        return try await exchange.page(
            view.ligne.titre, status: anomalies.isEmpty ? .ok : .unprocessableContent, patient: view.patient.map { exchange.banner($0) },
            breadcrumb: [Link("Messages", to: "/messagerie")], hasErrors: !anomalies.isEmpty
        ) {
            FilPage(
                view: view, typed: typed, anomalies: anomalies, done: done, isFund: caller.actor.caisse != nil, csrf: exchange.formToken, key: exchange.newKey(), now: desk.now)
        }
    }

    private static func form(_ exchange: Exchange, _ nouveau: NouveauFil, _ anomalies: [Anomaly] = []) async throws -> Response {
        let caller = try exchange.caller()
        let dossier = nouveau.dossier == nil ? nil : try await exchange.desk.readDossier(nouveau.dossier ?? "", by: caller)
        let caisses = dossier == nil ? try await exchange.desk.caissesAEcrire(by: caller) : []
        return try await exchange.page(
            "Écrire à la caisse", status: anomalies.isEmpty ? .ok : .unprocessableContent, patient: dossier.map { exchange.banner($0.patient) },
            breadcrumb: [dossier.map { Link("Le dossier", to: "/dossiers/\($0.id)") } ?? Link("Messages", to: "/messagerie")], hasErrors: !anomalies.isEmpty
        ) {
            if !anomalies.isEmpty { ErrorSummary(anomalies) }
            NouveauFilForm(nouveau: nouveau, dossier: dossier, caisses: caisses, anomalies: anomalies, csrf: exchange.formToken, key: exchange.newKey())
        }
    }
}

extension [MultipartReader.Part] {
    /// The files joined to a message; a box left empty sends an empty file without a name.
    var pieces: [PieceDeposee] {
        filter { $0.name == "pieces" && $0.fileName?.isEmpty == false }.map { PieceDeposee(nom: $0.fileName ?? "", octets: $0.bytes) }
    }
}
