import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// The pages that show a dossier: itself, its history, its versions, its papers.
enum DossierReading {
    static let routes = [open, history, version, document]

    static let open = Route.page(.get, "/dossiers/{id}", .dossier) { exchange in
        let view = try await exchange.desk.readDossier(exchange.part("id"), by: exchange.caller())
        return try await show(view, exchange, done: exchange.query("fait"))
    }

    /// Shared with the acts that answer on this page.
    static func show(
        _ view: DossierView, _ exchange: Exchange, done: String? = nil, anomalies: [Anomaly] = [], typed: String = "",
        callAnomalies: [Anomaly] = [], status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let teleservice = try await exchange.desk.configured(view.teleservice, depositedAt: view.depositedAt)
        let isFund = try exchange.actor().caisse != nil
        var page = DossierPage(
            view: view, teleservice: teleservice, now: exchange.desk.now, csrf: exchange.formToken, key: exchange.newKey(), done: done,
            anomalies: anomalies, typed: typed, isFund: isFund)
        if view.actions.contains(.acceptation) {
            page.motifs = try await exchange.desk.listMotifs(teleservice: view.teleservice, by: exchange.caller())
            page.colleagues = try await exchange.desk.listColleagues(for: view.id, by: exchange.caller())
        }
        if view.version > 0 { page.exchanges = try await exchange.desk.lireEchanges(dossier: view.id, by: exchange.caller()) }
        page.callAnomalies = callAnomalies
        page.isMedical = exchange.visitor.actor.map { if case .serviceMedical = $0.role { true } else { false } } ?? false
        let content = page.content
        return try await exchange.page(
            teleservice.texts.title, status: status, patient: exchange.banner(view.patient),
            breadcrumb: [isFund ? Link("Corbeilles", to: "/corbeilles") : Link("Dossiers", to: "/dossiers")], hasErrors: !anomalies.isEmpty || !callAnomalies.isEmpty
        ) { content }
    }

    static let history = Route.page(.get, "/dossiers/{id}/historique", .dossier) { exchange in
        let id = try exchange.part("id")
        let view = try await exchange.desk.readDossier(id, by: exchange.caller())
        let history = try await exchange.desk.readHistory(id, by: exchange.caller())
        return try await exchange.page(
            "Historique", patient: exchange.banner(view.patient), breadcrumb: [Link("Le dossier", to: "/dossiers/\(id)")], lead: view.summary
        ) { DossierHistory(history: history, caisse: view.caisse) }
    }

    static let version = Route.page(.get, "/dossiers/{id}/versions/{n}", .dossier) { exchange in
        let id = try exchange.part("id")
        guard let number = Int(try exchange.part("n")), number > 0 else { throw DeskRefusal.notFound }
        let view = try await exchange.desk.readDossier(id, by: exchange.caller())
        let version = try await exchange.desk.readVersion(id, number, by: exchange.caller())
        let teleservice = try await exchange.desk.configured(view.teleservice, depositedAt: version.depositedAt)
        return try await exchange.page(
            "Version \(number)", patient: exchange.banner(view.patient),
            breadcrumb: [Link("Le dossier", to: "/dossiers/\(id)"), Link("Historique", to: "/dossiers/\(id)/historique")]
        ) { DossierVersion(version: version, teleservice: teleservice) }
    }

    static let document = Route.page(.get, "/dossiers/{id}/documents/{nom}", .dossier) { exchange in
        try await ReadDocument.pdf(exchange, id: exchange.part("id"), name: exchange.part("nom"))
    }
}
