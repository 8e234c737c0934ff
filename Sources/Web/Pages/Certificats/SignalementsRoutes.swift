import Certificats
import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Requests that no text allows: reported, read again, withdrawn, counted; and what a structure reads of its own.
enum SignalementsRoutes {
    static let routes = [list, report, read, withdraw, link, structure, counts, picture]
    static let base = "/certificats/signalements"
    private static let home = Link(CertificatsRoutes.title, to: CertificatsRoutes.base)

    static let report = Route.page(.post, "/certificats/signalements", .everyone) { exchange in
        let sent = try await exchange.publicForm()
        let saisie = SaisieSignalement(regle: sent.text("regle"), structure: sent.text("structure"), nom: sent.text("nom"), commune: sent.text("commune"))
        do {
            let id = try await exchange.desk.signalerCertificat(saisie, key: sent.key, from: exchange.passant)
            return .seeOther("\(base)/\(id)?fait=signale")
        } catch DeskRefusal.invalid(let anomalies) {
            let answer = try await exchange.desk.readCertificat(saisie.regle ?? "C01", date: nil)
            var form = SignalementForm(exchange, regle: answer.regle)
            (form.saisie, form.anomalies, form.isAlone) = (saisie, anomalies, true)
            return try await exchange.page(
                "Signaler une demande", status: .unprocessableContent, breadcrumb: [home, Link(answer.regle.situation, to: answer.adresse)], lead: answer.regle.situation, hasErrors: true
            ) { form }
        }
    }

    static let read = Route.page(.get, "/certificats/signalements/{id}", .everyone) { exchange in
        try exchange.allowQuery("fait")
        return try await show(exchange, done: exchange.query("fait"))
    }

    static let withdraw = Route.page(.post, "/certificats/signalements/{id}/retrait", .everyone) { exchange in
        _ = try await exchange.publicForm()
        let id = try exchange.part("id")
        try await exchange.desk.retirerSignalement(id, from: exchange.passant)
        return .seeOther("\(base)/\(id)?fait=retire")
    }

    /// The link is on the answering page and nowhere else.
    static let link = Route.page(.post, "/certificats/signalements/{id}/lien", .signedIn) { exchange in
        _ = try await exchange.form()
        let made = try await exchange.desk.donnerLienStructure(exchange.part("id"), by: exchange.caller())
        return try await show(exchange, link: made)
    }

    static let list = Route.page(.get, "/certificats/signalements", .signedIn) { exchange in
        try exchange.allowQuery()
        let mine = try await exchange.desk.mesSignalements(by: exchange.caller())
        return try await exchange.page("Mes signalements", breadcrumb: [home], lead: "Les demandes de certificat sans texte que vous avez signalées.") { MesSignalements(mine: mine.signalements, readsCounts: mine.litLesComptes) }
    }

    static let structure = Route.page(.get, "/certificats/structures/{jeton}", .everyone) { exchange in
        try exchange.allowQuery()
        do {
            let view = try await exchange.desk.lireStructure(exchange.part("jeton"), request: exchange.context.requestID)
            return try await exchange.page("Ce qui a été signalé", breadcrumb: [home], lead: "\(view.nom ?? view.genre.libelle), \(view.commune)") {
                StructurePage(view: view)
            }
        } catch DeskRefusal.notFound {
            return try await exchange.page("Ce lien n’ouvre rien", status: .notFound) {
                Notice(.info, "Son délai est passé, le signalement a été annulé, ou son adresse est incomplète") {
                    el(.p) { "Recopiez l’adresse en entier, telle que le médecin l’a donnée." }
                    el(.p) { Link("Voir si un certificat est exigé", to: CertificatsRoutes.base) }
                }
            }
        }
    }

    static let counts = Route.page(.get, "/certificats/comptes", .signedIn) { exchange in
        try exchange.allowQuery("saison")
        let counts = try await exchange.desk.compterSignalements(saison: exchange.query("saison"), by: exchange.caller())
        return try await exchange.page(
            "Demandes de certificat signalées", breadcrumb: [home], lead: "Ce que des structures exigent sans texte. Ni patient, ni auteur n’y figure."
        ) { ComptesPage(counts: counts) }
    }

    /// The same pictures as files.
    static let picture = Route.page(.get, "/certificats/comptes/{nom}", .signedIn) { exchange in
        try exchange.allowQuery("saison")
        let counts = try await exchange.desk.compterSignalements(saison: exchange.query("saison"), by: exchange.caller())
        guard let drawn = ComptesPage.Dessin.allCases.first(where: { "\($0.rawValue).svg" == (try? exchange.part("nom")) }) else { throw DeskRefusal.notFound }
        var response = Response.bytes(Array(drawn.graphique(counts).svg.utf8), type: "image/svg+xml; charset=utf-8")
        response.headers[.contentDisposition] = "attachment; filename=\"\(drawn.rawValue).svg\""
        return response
    }

    private static func show(_ exchange: Exchange, done: String? = nil, link: LienStructureVue? = nil) async throws -> Response {
        let view = try await exchange.desk.lireSignalement(exchange.part("id"), from: exchange.passant)
        let page = SignalementPage(
            view: view, done: done, link: link.map { ("\(exchange.desk.baseURL)/certificats/structures/\($0.jeton)", $0.expireLe) },
            isSignedIn: exchange.professional != nil, csrf: exchange.formToken, today: exchange.today)
        return try await exchange.page(
            view.retireLe == nil ? "Demande signalée" : "Signalement annulé", breadcrumb: [home, Link(view.regle.situation, to: "/certificats/\(view.regle.id)")]
        ) { page }
    }
}
