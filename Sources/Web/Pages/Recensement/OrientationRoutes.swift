import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Recensement

/// An agent with a patient on the phone: who can take them, and what became of those sent before.
enum OrientationRoutes {
    static let routes = [search, send, list, close, confirm]

    static let search = Route.page(.get, "/recensement/campagnes/{id}/orientation", .censusCalls) { exchange in
        try exchange.allowQuery("besoin", "commune", "maniere", "jour", "heure", "reprend")
        let search = exchange.rechercheOrientation()
        return try await show(exchange, search, reprend: exchange.query("reprend"))
    }

    static let send = Route.page(.post, "/recensement/campagnes/{id}/orientations", .censusCalls) { exchange in
        let (id, form) = (try exchange.part("id"), try await exchange.form())
        let search = RechercheOrientation(
            besoin: form.text("besoin"), commune: form.text("commune"), maniere: form.text("maniere"), jour: form.text("jour"), heure: form.text("heure"))
        let typed = SaisieOrientation(
            recense: form.text("recense") ?? "", recherche: search, prenom: form.text("prenom"), telephone: form.text("telephone"), reprend: form.text("reprend"))
        do {
            let sent = try await exchange.desk.orienter(id, typed, key: form.key, by: exchange.caller())
            return .seeOther("/recensement/campagnes/\(id)/orientations?faite=\(sent.id)")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await show(exchange, search, reprend: form.text("reprend"), anomalies: anomalies, typed: form)
        } catch DeskRefusal.cycle(let refusal) where refusal.code.hasPrefix("orientation-") {
            return try await show(exchange, search, reprend: form.text("reprend"), anomalies: [Anomaly(field: "", code: refusal.code, message: refusal.message)], typed: form)
        }
    }

    static let list = Route.page(.get, "/recensement/campagnes/{id}/orientations", .censusCalls) { exchange in
        try exchange.allowQuery("faite", "etat")
        let campaign = try await exchange.desk.lireCampagne(exchange.part("id"), by: exchange.caller())
        let isSettled = exchange.query("etat") == "reglees"
        let found = try await exchange.desk.listerOrientations(
            campaign.id, etats: isSettled ? [.confirmee, .close] : [.rendue, .perimee, .proposee], by: exchange.caller())
        let page = OrientationsListe(
            campagne: campaign, orientations: found, faite: exchange.query("faite"), reglees: isSettled, csrf: exchange.formToken, key: exchange.newKey(),
            now: exchange.desk.now)
        return try await exchange.page("Patients adressés", breadcrumb: AppelsCabinetsRoutes.crumbs(campaign.id, campaign.parametres.objet)) { page }
    }

    static let close = Route.page(.post, "/recensement/orientations/{id}/cloture", .censusCalls) { exchange in
        let form = try await exchange.form()
        let done = try await exchange.desk.cloreOrientation(exchange.part("id"), key: form.key, by: exchange.caller())
        return .seeOther("/recensement/campagnes/\(done.campagne)/orientations")
    }

    static let confirm = Route.page(.post, "/recensement/orientations/{id}/confirmation", .censusCalls) { exchange in
        let form = try await exchange.form()
        let done = try await exchange.desk.confirmerPourCabinet(exchange.part("id"), key: form.key, by: exchange.caller())
        return .seeOther("/recensement/campagnes/\(done.campagne)/orientations")
    }

    private static func show(
        _ exchange: Exchange, _ search: RechercheOrientation, reprend: String?, anomalies: [Anomaly] = [], typed: FormInput? = nil
    ) async throws -> Response {
        let campaign = try await exchange.desk.lireCampagne(exchange.part("id"), by: exchange.caller())
        var (found, faults): (TrouveOrientation?, [Anomaly]) = (nil, anomalies)
        if search.commune != nil || search.besoin != nil {
            do { found = try await exchange.desk.chercherOrientation(campaign.id, search, by: exchange.caller()) } catch DeskRefusal.invalid(let wrong) {
                faults += wrong
            }
        }
        let page = OrientationPage(
            campagne: campaign, recherche: search, trouve: found, reprend: reprend, anomalies: faults, prenom: typed?.text("prenom") ?? "",
            telephone: typed?.text("telephone") ?? "", csrf: exchange.formToken, key: exchange.newKey())
        return try await exchange.page(
            "Orienter un patient", status: faults.isEmpty ? .ok : .unprocessableContent, breadcrumb: AppelsCabinetsRoutes.crumbs(campaign.id, campaign.parametres.objet),
            hasErrors: !faults.isEmpty
        ) { page }
    }
}
