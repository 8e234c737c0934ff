import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Recensement

/// Calls: the next practice, its sheet, how the call ended, the answers, the personal link, the list.
enum AppelsCabinetsRoutes {
    static let routes = [next, list, open, outcome, answer, take, release, again, withdraw, link]

    static let next = Route.page(.post, "/recensement/campagnes/{id}/appels/suivant", .censusCalls) { exchange in
        let form = try await exchange.form()
        return try await next(exchange, exchange.part("id"), key: form.key)
    }

    static let list = Route.page(.get, "/recensement/campagnes/{id}/fiches", .censusCalls) { exchange in
        try exchange.allowQuery("etat", "genre", "departement", "plusTard", "curseur")
        let campaign = try await exchange.desk.lireCampagne(exchange.part("id"), by: exchange.caller())
        let found = try await exchange.desk.listerRecenses(
            campaign.id, etat: exchange.query("etat"), genre: exchange.query("genre"), departement: exchange.query("departement"),
            plusTard: exchange.query("plusTard") == "oui", curseur: exchange.query("curseur"), by: exchange.caller())
        let page = RecensesListe(
            found: found, campagne: campaign, etat: exchange.query("etat") ?? EtatCible.aAppeler.rawValue, genre: exchange.query("genre"),
            departement: exchange.query("departement"), plusTard: exchange.query("plusTard") == "oui", isFurther: exchange.query("curseur") != nil)
        return try await exchange.page("Liste d’appels", breadcrumb: crumbs(campaign.id, campaign.parametres.objet)) { page }
    }

    static let open = Route.page(.get, "/recensement/fiches/{id}", .censusCalls) { exchange in
        try exchange.allowQuery("fait")
        let sheet = try await exchange.desk.lireFicheRecensement(exchange.part("id"), by: exchange.caller())
        return try await show(exchange, sheet, fait: exchange.query("fait"))
    }

    static let outcome = Route.page(.post, "/recensement/fiches/{id}/issue", .censusCalls) { exchange in
        let (id, form) = (try exchange.part("id"), try await exchange.form())
        do {
            let sheet = try await exchange.desk.noterCabinet(
                id, issue: form.text("issue"), rappel: form.text("rappel") ?? form.text("rappelLe"), revision: form.revision, key: form.key, by: exchange.caller())
            // The others of the practice are still in hand: the next press shows them.
            return .seeOther("/recensement/campagnes/\(sheet.campagne)?fait=\(form.text("issue") ?? "")")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await show(exchange, try await exchange.desk.lireFicheRecensement(id, by: exchange.caller()), anomalies: anomalies, typed: form)
        }
    }

    static let answer = Route.page(.post, "/recensement/fiches/{id}/reponse", .censusCalls) { exchange in
        let (id, form) = (try exchange.part("id"), try await exchange.form())
        do {
            let sheet = try await exchange.desk.noterReponseRecensement(id, SaisieRecensement(form), revision: form.revision, key: form.key, by: exchange.caller())
            if form.action == "suivant" { return try await next(exchange, sheet.campagne, key: form.key.map { $0 + "s" }) }
            return .seeOther("/recensement/fiches/\(id)?fait=note")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await show(exchange, try await exchange.desk.lireFicheRecensement(id, by: exchange.caller()), anomalies: anomalies, typed: form)
        }
    }

    static let take = Route.page(.post, "/recensement/fiches/{id}/prise", .censusCalls) { exchange in
        let form = try await exchange.form()
        let sheet = try await exchange.desk.prendreRecense(exchange.part("id"), key: form.key, by: exchange.caller())
        return .seeOther("/recensement/fiches/\(sheet.cible.id)")
    }

    static let release = Route.page(.post, "/recensement/fiches/{id}/remise", .censusCalls) { exchange in
        let (id, form) = (try exchange.part("id"), try await exchange.form())
        let sheet = try await exchange.desk.lireFicheRecensement(id, by: exchange.caller())
        try await exchange.desk.rendreRecense(id, key: form.key, by: exchange.caller())
        return .seeOther("/recensement/campagnes/\(sheet.campagne)?fait=rendu")
    }

    static let again = Route.page(.post, "/recensement/fiches/{id}/reprise", .censusCalls) { exchange in
        let form = try await exchange.form()
        let sheet = try await exchange.desk.reprendreRecense(exchange.part("id"), key: form.key, by: exchange.caller())
        return .seeOther("/recensement/fiches/\(sheet.cible.id)?fait=reprise")
    }

    static let withdraw = Route.page(.post, "/recensement/fiches/{id}/retrait", .censusCalls) { exchange in
        let form = try await exchange.form()
        let sheet = try await exchange.desk.reprendreRecense(exchange.part("id"), retrait: true, key: form.key, by: exchange.caller())
        return .seeOther("/recensement/fiches/\(sheet.cible.id)?fait=retrait")
    }

    /// The link is shown once, in the answer itself: it is kept nowhere.
    static let link = Route.page(.post, "/recensement/fiches/{id}/lien", .censusCalls) { exchange in
        let (id, form) = (try exchange.part("id"), try await exchange.form())
        let address = try await exchange.desk.creerLien(id, key: form.key, by: exchange.caller())
        return try await show(exchange, try await exchange.desk.lireFicheRecensement(id, by: exchange.caller()), lien: address)
    }

    /// Straight to the sheet of the next practice, or back to the campaign when nobody is due.
    private static func next(_ exchange: Exchange, _ campagne: String, key: String?) async throws -> Response {
        do {
            guard let id = try await exchange.desk.appelerCabinet(campagne, key: key, by: exchange.caller()) else {
                return .seeOther("/recensement/campagnes/\(campagne)?fait=vide")
            }
            return .seeOther("/recensement/fiches/\(id)")
        } catch DeskRefusal.cycle(let refusal) where refusal.code == "appels-fermes" {
            return .seeOther("/recensement/campagnes/\(campagne)?fait=ferme")
        }
    }

    static func crumbs(_ id: String, _ objet: String) -> [Link] { [Link("Recensement", to: "/recensement"), Link(objet, to: "/recensement/campagnes/\(id)")] }

    private static func show(
        _ exchange: Exchange, _ sheet: FicheRecensement, fait: String? = nil, anomalies: [Anomaly] = [], typed: FormInput? = nil, lien: String? = nil
    ) async throws -> Response {
        let page = FicheCabinetPage(
            sheet: sheet, fait: fait, anomalies: anomalies, typed: typed, nouveauLien: lien, csrf: exchange.formToken, key: exchange.newKey(), now: exchange.desk.now)
        return try await exchange.page(
            sheet.cible.nom, status: anomalies.isEmpty ? .ok : .unprocessableContent, breadcrumb: crumbs(sheet.campagne, sheet.objet), hasErrors: !anomalies.isEmpty
        ) { page }
    }
}
