import ContactTracing
import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// What a doctor does to one contact: correct, take away and put back, call.
enum ContactGestes {
    static let routes = [edit, update, remove, restore, call]

    static let edit = Route.page(.get, "/suivi/contacts/{id}/modification", .tracingDoctor) { exchange in
        let (fiche, contact, content) = try await exchange.desk.preparerContact(exchange.part("id"), by: exchange.caller())
        return try await show(fiche, contact, content: content, exchange)
    }

    static let update = Route.page(.post, "/suivi/contacts/{id}/modification", .tracingDoctor) { exchange in
        let (id, form) = (try exchange.part("id"), try await exchange.form())
        do {
            let fiche = try await exchange.desk.modifierContact(id, form.content, revision: form.revision, by: exchange.caller())
            return .seeOther("/suivi/cas/\(fiche.cas.id)?fait=contact")
        } catch DeskRefusal.invalid(let anomalies) {
            let (fiche, contact, _) = try await exchange.desk.preparerContact(id, by: exchange.caller())
            return try await show(fiche, contact, content: form.content, anomalies: anomalies, exchange)
        }
    }

    static let remove = Route.page(.post, "/suivi/contacts/{id}/retrait", .tracingDoctor) { exchange in
        _ = try await exchange.form()
        let id = try exchange.part("id")
        let fiche = try await exchange.desk.retirerContact(id, by: exchange.caller())
        return .seeOther("/suivi/cas/\(fiche.cas.id)?fait=retrait&contact=\(id)")
    }

    static let restore = Route.page(.post, "/suivi/contacts/{id}/remise", .tracingDoctor) { exchange in
        _ = try await exchange.form()
        let fiche = try await exchange.desk.remettreContact(exchange.part("id"), by: exchange.caller())
        return .seeOther("/suivi/cas/\(fiche.cas.id)?fait=remise")
    }

    static let call = Route.page(.post, "/suivi/contacts/{id}/appel-medecin", .tracingDoctor) { exchange in
        let (id, form) = (try exchange.part("id"), try await exchange.form())
        let fiche = try await exchange.desk.appelerSoiMeme(id, GesteAppel.read(form.text("geste")), by: exchange.caller())
        return .seeOther("/suivi/cas/\(fiche.cas.id)?fait=appel")
    }

    private static func show(
        _ fiche: FicheMedecin, _ contact: FicheContact, content: JSONValue, anomalies: [Anomaly] = [], _ exchange: Exchange
    ) async throws -> Response {
        let view = FormView(FormulairesSuivi.contact, content: content, anomalies: anomalies)
        return try await exchange.page(
            "Modifier le contact", status: anomalies.blocking.isEmpty ? .ok : .unprocessableContent, patient: exchange.banner(fiche),
            breadcrumb: [Link("Mes fiches de cas", to: "/suivi/cas"), Link("Fiche \(fiche.cas.numero)", to: "/suivi/cas/\(fiche.cas.id)")],
            lead: "Contact \(contact.numero) : \(contact.donnees.personne.displayName)", hasErrors: !anomalies.blocking.isEmpty
        ) {
            FormFaults(view: view)
            PostForm(to: "/suivi/contacts/\(contact.id)/modification", csrf: exchange.formToken, revision: contact.revision, isGuarded: true) {
                FormRenderer(view: view)
                Actions(isSticky: true) {
                    Button("Enregistrer", isMain: true)
                    Button("Ne rien changer", .secondary, to: "/suivi/cas/\(fiche.cas.id)")
                }
            }
        }
    }
}

extension GesteAppel {
    /// As sent by either door.
    static func read(_ word: String?) throws -> GesteAppel {
        guard let act = word.flatMap(GesteAppel.init) else {
            throw DeskRefusal.invalid([
                Anomaly(field: "geste", code: "choix", message: "« geste » n’est pas dans la liste. Choisissez parmi : \(allCases.map(\.rawValue).joined(separator: ", ")).")
            ])
        }
        return act
    }
}
