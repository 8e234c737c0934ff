import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Recensement

/// Campaigns: the list, a new one, one and its progress, its end.
enum CampagnesRoutes {
    static let routes = [list, new, open, read, picture, equipped, end]

    static let list = Route.page(.get, "/recensement", .censusLead) { exchange in
        try exchange.allowQuery()
        let campaigns = try await exchange.desk.listerCampagnes(by: exchange.caller())
        return try await exchange.page(
            "Recensement des volontaires", lead: "Qui peut recevoir des patients sans médecin, et qui peut les suivre à domicile : appeler, noter, orienter."
        ) { CampagnesListe(campagnes: campaigns, today: exchange.today) }
    }

    static let new = Route.page(.get, "/recensement/nouvelle", .censusLead) { exchange in
        try exchange.allowQuery()
        return try await show(exchange, CampagneForm.blank(exchange.today), [])
    }

    static let open = Route.page(.post, "/recensement/nouvelle", .censusLead) { exchange in
        let form = try await exchange.form()
        func text(_ name: String) -> String? { form.text(name) }
        var typed = SaisieCampagne()
        (typed.objet, typed.departements, typed.caisse, typed.medecins) = (text("objet"), text("departements"), text("caisse"), text("medecins"))
        (typed.ouverture, typed.echeance, typed.fin) = (text("ouverture"), text("echeance"), text("fin"))
        (typed.essaisAuPlus, typed.heuresReponse) = (text("essaisAuPlus").map { Int($0) ?? -1 }, text("heuresReponse").map { Int($0) ?? -1 })
        do {
            let id = try await exchange.desk.ouvrirCampagne(typed, key: form.key, by: exchange.caller())
            return .seeOther("/recensement/campagnes/\(id)")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await show(exchange, { form.content[$0]?.string ?? "" }, anomalies)
        }
    }

    static let read = Route.page(.get, "/recensement/campagnes/{id}", .censusLead) { exchange in
        try exchange.allowQuery("fait", "inconnus")
        return try await show(exchange, try exchange.part("id"))
    }

    static let picture = Route.page(.get, "/recensement/campagnes/{id}/progression.svg", .censusLead) { exchange in
        let campaign = try await exchange.desk.lireCampagne(exchange.part("id"), by: exchange.caller())
        var response = Response.bytes(Array(Graphique.recensement(campaign.comptes).svg.utf8), type: "image/svg+xml; charset=utf-8")
        response.headers[.contentDisposition] = "attachment; filename=\"progression.svg\""
        return response
    }

    static let equipped = Route.page(.post, "/recensement/campagnes/{id}/equipes", .censusLead) { exchange in
        let (id, form) = (try exchange.part("id"), try await exchange.form())
        do {
            let done = try await exchange.desk.marquerEquipes(id, numeros: form.text("numeros"), key: form.key, by: exchange.caller())
            return .seeOther("/recensement/campagnes/\(id)?fait=equipes-\(done.marques)&inconnus=\(done.inconnus.count)")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await show(exchange, id, anomalies, typed: form)
        }
    }

    static let end = Route.page(.post, "/recensement/campagnes/{id}/fin", .censusLead) { exchange in
        let (id, form) = (try exchange.part("id"), try await exchange.form())
        guard form.text("certain") != nil else {
            return try await show(
                exchange, id, [Anomaly(field: "certain", code: "requis", message: "Cochez la case : la fin d’une campagne efface ses réponses et ne s’annule pas.")])
        }
        _ = try await exchange.desk.cloreCampagne(id, key: form.key, by: exchange.caller())
        return .seeOther("/recensement/campagnes/\(id)?fait=fin")
    }

    private static func show(_ exchange: Exchange, _ value: @escaping (String) -> String, _ anomalies: [Anomaly]) async throws -> Response {
        let isAdministrator = try exchange.actor().role == .administrateur
        let funds = isAdministrator ? try await exchange.desk.listCaisses(by: exchange.caller()) : []
        let form = CampagneForm(
            value: value, caisses: funds.map { Choice(value: $0.caisse.codeOrganisme.code, label: $0.caisse.nom) }, anomalies: anomalies, csrf: exchange.formToken, key: exchange.newKey())
        return try await exchange.page(
            "Nouvelle campagne", status: anomalies.isEmpty ? .ok : .unprocessableContent, breadcrumb: [Link("Recensement", to: "/recensement")],
            hasErrors: !anomalies.isEmpty
        ) { form }
    }

    private static func show(_ exchange: Exchange, _ id: String, _ anomalies: [Anomaly] = [], typed: FormInput? = nil) async throws -> Response {
        let campaign = try await exchange.desk.lireCampagne(id, by: exchange.caller())
        let isAgent = try exchange.actor().caisse != nil
        let page = CampagnePage(
            campagne: campaign, appelle: isAgent, fait: exchange.query("fait"), inconnus: exchange.query("inconnus").flatMap { Int($0) } ?? 0, anomalies: anomalies,
            numeros: typed?.text("numeros") ?? "", csrf: exchange.formToken, key: exchange.newKey(), now: exchange.desk.now)
        return try await exchange.page(
            campaign.parametres.objet, status: anomalies.isEmpty ? .ok : .unprocessableContent, breadcrumb: [Link("Recensement", to: "/recensement")],
            hasErrors: !anomalies.isEmpty
        ) { page }
    }
}
