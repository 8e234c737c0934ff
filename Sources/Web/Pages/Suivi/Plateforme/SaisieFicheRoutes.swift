import ContactTracing
import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// What the platform enters itself on a validated sheet: contacts, and what the case tells on the telephone.
enum SaisieFicheRoutes {
    static let routes = [contacts, keep, edit, update]

    private static let blank: JSONValue = ["foyer": .array(Array(repeating: [:], count: 4)), "autres": .array(Array(repeating: [:], count: 3))]

    static let contacts = Route.page(.get, "/suivi/fiches/{id}/contacts", .tracingPlatform) { exchange in
        let view = try await exchange.desk.lireFicheTerritoire(exchange.part("id"), by: exchange.caller())
        return try await show(view, "Ajouter des contacts", FormulairesSuivi.contactsPlateforme, blank, to: "contacts", exchange)
    }

    static let keep = Route.page(.post, "/suivi/fiches/{id}/contacts", .tracingPlatform) { exchange in
        let (id, form) = (try exchange.part("id"), try await exchange.form())
        let asked = form.content.withBlankRow(form.action)
        do {
            guard asked == nil else { throw DeskRefusal.invalid([]) }
            _ = try await exchange.desk.saisirContacts(id, form.content, key: form.key, by: exchange.caller())
            return .seeOther("/suivi/fiches/\(id)?fait=contacts")
        } catch DeskRefusal.invalid(let anomalies) {
            let view = try await exchange.desk.lireFicheTerritoire(id, by: exchange.caller())
            return try await show(view, "Ajouter des contacts", FormulairesSuivi.contactsPlateforme, asked ?? form.content, anomalies, to: "contacts", exchange)
        }
    }

    static let edit = Route.page(.get, "/suivi/fiches/{id}/correction", .tracingPlatform) { exchange in
        let view = try await exchange.desk.lireFicheTerritoire(exchange.part("id"), by: exchange.caller())
        return try await show(view, "Corriger la fiche", FormulairesSuivi.cas, view.contenu, to: "correction", exchange)
    }

    static let update = Route.page(.post, "/suivi/fiches/{id}/correction", .tracingPlatform) { exchange in
        let (id, form) = (try exchange.part("id"), try await exchange.form())
        let asked = form.content.withBlankRow(form.action)
        do {
            guard asked == nil else { throw DeskRefusal.invalid([]) }
            _ = try await exchange.desk.corrigerFiche(id, form.content, revision: form.revision, by: exchange.caller())
            return .seeOther("/suivi/fiches/\(id)?fait=correction")
        } catch DeskRefusal.invalid(let anomalies) {
            let view = try await exchange.desk.lireFicheTerritoire(id, by: exchange.caller())
            return try await show(view, "Corriger la fiche", FormulairesSuivi.cas, asked ?? form.content, anomalies, to: "correction", exchange)
        }
    }

    private static func show(
        _ view: FicheTerritoire, _ title: String, _ form: AnyForm, _ content: JSONValue, _ anomalies: [Anomaly] = [], to act: String, _ exchange: Exchange
    ) async throws -> Response {
        guard view.peutSaisir else { return .seeOther("/suivi/fiches/\(view.fiche.id)?fait=fermee") }
        let fiche = view.fiche
        let filled = FormView(form, content: content, anomalies: anomalies)
        let isRefused = !anomalies.blocking.isEmpty
        return try await exchange.page(
            title, status: isRefused ? .unprocessableContent : .ok,
            breadcrumb: [Link("Suivi", to: "/suivi"), Link("Fiches de cas", to: "/suivi/fiches"), Link("Fiche \(fiche.numero)", to: "/suivi/fiches/\(fiche.id)")],
            lead: act == "contacts"
                ? "Contacts de \(fiche.donnees.personne.displayName). Ceux que la définition retient entrent aussitôt dans la file d’appels."
                : "Changer les dates peut changer qui est contact. L’accord pour dire son identité reste noté par le médecin.",
            hasErrors: isRefused
        ) {
            FormFaults(view: filled)
            PostForm(
                to: "/suivi/fiches/\(fiche.id)/\(act)", csrf: exchange.formToken, key: exchange.newKey(), revision: act == "contacts" ? nil : fiche.revision, isGuarded: true,
                label: title, onEnter: ("_action", "enregistrer")
            ) {
                el(.div, .class("tight")) { FormRenderer(view: filled) }
                Actions(isSticky: true) {
                    Button("Enregistrer", sends: ("_action", "enregistrer"), isMain: true)
                    Button("Revenir à la fiche", .secondary, to: "/suivi/fiches/\(fiche.id)")
                }
            }
        }
    }
}
