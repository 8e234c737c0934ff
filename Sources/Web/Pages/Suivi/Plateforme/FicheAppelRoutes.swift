import ContactTracing
import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// The call sheet: read, taken, given back, its outcome, its undo, its completion.
enum FicheAppelRoutes {
    static let routes = [open, outcome, complete, take, release, undo]

    static let open = Route.page(.get, "/suivi/appels/{id}", .tracingPlatform) { exchange in
        try exchange.allowQuery("epidemie", "departement", "file", "fait")
        let sheet = try await exchange.desk.lireFicheAppel(exchange.part("id"), by: exchange.caller())
        return try await show(exchange, sheet, exchange.adresseAppels, fait: exchange.query("fait"))
    }

    static let outcome = Route.page(.post, "/suivi/appels/{id}/issue", .tracingPlatform) { exchange in
        let id = try exchange.part("id")
        let form = try await exchange.form()
        let adresse = exchange.adresseAppels(form)
        do {
            let issue = form.text("issue")
            _ = try await exchange.desk.noterAppel(
                id, issue: issue, rappel: form.text("rappel") ?? form.text("rappelLe"), revision: form.revision, key: form.key, by: exchange.caller())
            if issue == IssueAppel.joint.rawValue { return .seeOther(adresse("/suivi/appels/\(id)", ("fait", "joint"))) }
            return .seeOther(adresse("/suivi/appels", ("fait", issue), ("contact", id)))
        } catch DeskRefusal.invalid(let anomalies) {
            let sheet = try await exchange.desk.lireFicheAppel(id, by: exchange.caller())
            return try await show(exchange, sheet, adresse, anomalies: anomalies, typed: form)
        }
    }

    static let complete = Route.page(.post, "/suivi/appels/{id}/contact", .tracingPlatform) { exchange in
        let id = try exchange.part("id")
        let form = try await exchange.form()
        let adresse = exchange.adresseAppels(form)
        do {
            let sheet = try await exchange.desk.completerContact(
                id, SaisieContact(form), revision: form.revision, key: form.key, by: exchange.caller())
            if form.action == "suivant" { return try await FileAppelsRoutes.next(exchange, adresse, key: form.key.map { $0 + "s" }) }
            // Whoever lives elsewhere is in the hands of another département now.
            let moved = try await exchange.desk.lireFileAppels(sheet.contact.epidemie, by: exchange.caller()).departements.contains { $0.code == sheet.contact.departement }
            return .seeOther(moved ? adresse("/suivi/appels/\(id)", ("fait", "complete")) : adresse("/suivi/appels", ("fait", "complete")))
        } catch DeskRefusal.invalid(let anomalies) {
            let sheet = try await exchange.desk.lireFicheAppel(id, by: exchange.caller())
            return try await show(exchange, sheet, adresse, anomalies: anomalies, typed: form)
        }
    }

    static let take = Route.page(.post, "/suivi/appels/{id}/prise", .tracingPlatform) { exchange in
        let form = try await exchange.form()
        let sheet = try await exchange.desk.prendreContact(exchange.part("id"), key: form.key, by: exchange.caller())
        return .seeOther(exchange.adresseAppels(form)("/suivi/appels/\(sheet.contact.id)"))
    }

    static let release = Route.page(.post, "/suivi/appels/{id}/remise", .tracingPlatform) { exchange in
        let form = try await exchange.form()
        try await exchange.desk.rendreContact(exchange.part("id"), key: form.key, by: exchange.caller())
        return .seeOther(exchange.adresseAppels(form)("/suivi/appels", ("fait", "rendu")))
    }

    static let undo = Route.page(.post, "/suivi/appels/{id}/annulation", .tracingPlatform) { exchange in
        let form = try await exchange.form()
        let sheet = try await exchange.desk.annulerAppel(exchange.part("id"), key: form.key, by: exchange.caller())
        return .seeOther(exchange.adresseAppels(form)("/suivi/appels/\(sheet.contact.id)", ("fait", "annule")))
    }

    private static func show(
        _ exchange: Exchange, _ sheet: FicheAppel, _ adresse: AdresseAppels, fait: String? = nil, anomalies: [Anomaly] = [], typed: FormInput? = nil
    ) async throws -> Response {
        let person = sheet.contact.donnees.personne
        let page = FicheAppelPage(
            sheet: sheet, adresse: adresse, fait: fait, anomalies: anomalies, typed: typed, csrf: exchange.formToken, key: exchange.newKey(), now: exchange.desk.now)
        let banner = person.dateNaissance.map {
            PatientBanner(name: person.displayName, birthDate: $0, sexe: person.sexe, today: exchange.today, fund: person.telephone ?? "Aucun téléphone connu")
        }
        return try await exchange.page(
            person.displayName, status: anomalies.isEmpty ? .ok : .unprocessableContent, patient: banner,
            breadcrumb: [Link("Suivi", to: "/suivi"), Link("Appels", to: adresse("/suivi/appels"))], hasErrors: !anomalies.isEmpty
        ) { page }
    }
}

extension SaisieContact {
    /// The completion form: a box that is there and empty empties its value.
    init(_ form: FormInput) {
        func typed(_ name: String) -> String? { form.content[name]?.string }
        self.init(
            telephone: typed("telephone"), courriel: typed("courriel"), adresse: typed("adresse"), codePostal: typed("codePostal"), commune: typed("commune"),
            symptomesLe: typed("symptomesLe"), medecinResultat: typed("medecinResultat"), besoinSocial: typed("besoinSocial"),
            accordSocial: form.text("accordSocial") != nil, arret: form.text("arret") != nil, arretMedecin: typed("arretMedecin"))
    }
}
