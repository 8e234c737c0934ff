import ContactTracing
import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Missions as administrators grant them: the platform, the agency, structures under agreement.
enum HabilitationsAdministrationRoutes {
    static let routes = [open, search, grant, revoke]

    static let open = Route.page(.get, "/administration/habilitations", .administration) { try await HabilitationsDoor.administration.open($0) }
    static let search = Route.page(.post, "/administration/habilitations/recherche", .administration) { try await HabilitationsDoor.administration.search($0) }
    static let grant = Route.page(.post, "/administration/habilitations", .administration) { try await HabilitationsDoor.administration.grant($0) }
    static let revoke = Route.page(.post, "/administration/habilitations/{id}/revocation", .administration) { try await HabilitationsDoor.administration.revoke($0) }
}

/// The same for the agency, which entrusts its subcontractors for a short time.
enum HabilitationsAgenceRoutes {
    static let routes = [open, search, grant, revoke]

    static let open = Route.page(.get, "/suivi/habilitations", .tracingAgency) { try await HabilitationsDoor.agence.open($0) }
    static let search = Route.page(.post, "/suivi/habilitations/recherche", .tracingAgency) { try await HabilitationsDoor.agence.search($0) }
    static let grant = Route.page(.post, "/suivi/habilitations", .tracingAgency) { try await HabilitationsDoor.agence.grant($0) }
    static let revoke = Route.page(.post, "/suivi/habilitations/{id}/revocation", .tracingAgency) { try await HabilitationsDoor.agence.revoke($0) }
}

/// One page for two addresses.
enum HabilitationsDoor {
    case administration, agence

    var base: String { self == .agence ? "/suivi/habilitations" : "/administration/habilitations" }

    func open(_ exchange: Exchange) async throws -> Response {
        try exchange.allowQuery("epidemie", "fait")
        return try await show(exchange, epidemie: exchange.epidemie(), typed: HabilitationSaisie(today: exchange.today))
    }

    func search(_ exchange: Exchange) async throws -> Response {
        let form = try await exchange.form()
        let epidemie = try await exchange.epidemie(named: form.text("epidemie"))
        var typed = HabilitationSaisie(today: exchange.today)
        typed.nom = form.text("nom") ?? ""
        return try await show(exchange, epidemie: epidemie, typed: typed, searches: true)
    }

    func grant(_ exchange: Exchange) async throws -> Response {
        let form = try await exchange.form()
        let epidemie = try await exchange.epidemie(named: form.text("epidemie"))
        let typed = HabilitationSaisie(form)
        do {
            _ = try await exchange.desk.accorderHabilitation(typed.demande(epidemie.code), key: form.key, by: exchange.caller())
            return .seeOther("\(base)?epidemie=\(epidemie.code)&fait=accordee")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await show(exchange, epidemie: epidemie, typed: typed, searches: true, anomalies: anomalies)
        }
    }

    func revoke(_ exchange: Exchange) async throws -> Response {
        _ = try await exchange.form()
        try await exchange.desk.revoquerHabilitation(exchange.part("id"), by: exchange.caller())
        return .seeOther("\(base)?fait=retiree")
    }

    private func show(
        _ exchange: Exchange, epidemie: Parametres, typed: HabilitationSaisie, searches: Bool = false, anomalies: [Anomaly] = []
    ) async throws -> Response {
        var (found, faults): ([CompteTrouve]?, [Anomaly]) = (nil, anomalies)
        if searches {
            do {
                found = try await exchange.desk.chercherComptes(nom: typed.nom, epidemie: epidemie.code, by: exchange.caller())
            } catch DeskRefusal.invalid(let more) { faults += more }
        }
        let page = HabilitationsPage(
            base: base, epidemie: epidemie, held: try await exchange.desk.listerHabilitations(epidemie: epidemie.code, by: exchange.caller()), found: found,
            typed: typed, anomalies: faults, done: exchange.query("fait"), tabs: self == .agence ? AgenceTabs(.habilitations, try exchange.actor()) : nil,
            csrf: exchange.formToken, key: exchange.newKey())
        return try await exchange.page(
            self == .agence ? "Sous-traitants de l’agence" : "Habilitations", status: faults.isEmpty ? .ok : .unprocessableContent,
            breadcrumb: [Link("Suivi", to: "/suivi")], lead: epidemie.nom, hasErrors: !faults.isEmpty
        ) { page }
    }
}
