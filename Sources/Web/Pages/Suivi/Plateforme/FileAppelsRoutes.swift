import ContactTracing
import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// The queue of calls, and the button that takes the next one.
enum FileAppelsRoutes {
    static let routes = [open, next]

    static let open = Route.page(.get, "/suivi/appels", .tracingPlatform) { exchange in
        try exchange.allowQuery("epidemie", "departement", "file", "fait", "contact")
        let epidemie = try await exchange.epidemie()
        let view = try await exchange.desk.lireFileAppels(
            epidemie.code, departement: exchange.query("departement"), file: exchange.query("file"), by: exchange.caller())
        let page = FileAppelsPage(
            view: view, adresse: exchange.adresseAppels, fait: exchange.query("fait"), contact: exchange.query("contact"), leads: try exchange.actor().holdsMission([.plateforme, .agence]),
            csrf: exchange.formToken, key: exchange.newKey(), now: exchange.desk.now)
        return try await exchange.page("Appels des contacts", breadcrumb: [Link("Suivi", to: "/suivi")], lead: epidemie.nom) { page }
    }

    static let next = Route.page(.post, "/suivi/appels/suivant", .tracingPlatform) { exchange in
        let form = try await exchange.form()
        return try await next(exchange, exchange.adresseAppels(form), key: form.key)
    }

    /// Straight to the sheet of the next contact, or back to the queue when nobody is due.
    static func next(_ exchange: Exchange, _ adresse: AdresseAppels, key: String?) async throws -> Response {
        let epidemie = try await exchange.epidemie(named: adresse.epidemie)
        do {
            let id = try await exchange.desk.appelerSuivant(
                epidemie.code, departement: adresse.departement, file: adresse.file, key: key, by: exchange.caller())
            guard let id else { return .seeOther(adresse("/suivi/appels", ("fait", "vide"))) }
            return .seeOther(adresse("/suivi/appels/\(id)"))
        } catch DeskRefusal.cycle(let refusal) where refusal.code == "appels-fermes" {
            return .seeOther(adresse("/suivi/appels", ("fait", "ferme")))
        }
    }
}
