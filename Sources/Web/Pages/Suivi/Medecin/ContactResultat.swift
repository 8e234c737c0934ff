import ContactTracing
import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// The result of a contact's test, as the doctor of the sheet or the platform learns it.
enum ContactResultat {
    static let routes = [open, note]

    static let open = Route.page(.get, "/suivi/contacts/{id}/resultat", .tracingReader) { exchange in
        let contact = try await exchange.desk.preparerResultat(exchange.part("id"), by: exchange.caller())
        return try await show(contact, exchange)
    }

    static let note = Route.page(.post, "/suivi/contacts/{id}/resultat", .tracingReader) { exchange in
        let (id, form) = (try exchange.part("id"), try await exchange.form())
        do {
            switch form.action {
            case "negatif": return try await done(exchange.desk.contactNegatif(id, by: exchange.caller()), exchange)
            case "positif": return try await done(exchange.desk.contactPositif(id, le: MomentSaisi.read(form), key: form.key, by: exchange.caller()), exchange)
            default: throw DeskRefusal.invalid([Anomaly(field: "", code: "choix", message: "Dites si le résultat est positif ou négatif.")])
            }
        } catch DeskRefusal.invalid(let anomalies) {
            let contact = try await exchange.desk.preparerResultat(id, by: exchange.caller())
            return try await show(contact, exchange, anomalies: anomalies)
        }
    }

    private static func show(_ contact: FicheContact, _ exchange: Exchange, anomalies: [Anomaly] = []) async throws -> Response {
        let now = exchange.desk.now
        return try await exchange.page(
            "Résultat du test d’un contact", status: anomalies.isEmpty ? .ok : .unprocessableContent, breadcrumb: [Link("Suivi", to: "/suivi")],
            lead: "Contact \(contact.numero) : \(contact.donnees.personne.displayName)", hasErrors: !anomalies.isEmpty
        ) {
            if !anomalies.isEmpty { ErrorSummary(anomalies) }
            PostForm(to: "/suivi/contacts/\(contact.id)/resultat", csrf: exchange.formToken, key: exchange.newKey()) {
                Card("Positif", hint: "La personne devient un cas : sa fiche s’ouvre, liée à la chaîne dont elle vient. Ses propres contacts suivent.") {
                    el(.div, .class("fields")) {
                        DateBox(frame: FieldFrame(name: "jour", label: "Résultat connu le", errors: anomalies.messages(at: "jour")), value: now.date(in: .paris).date.iso)
                        TextBox(frame: FieldFrame(name: "heure", label: "à", errors: anomalies.messages(at: "heure")), value: CasEtapes.hour(now), longest: 8)
                    }
                    Actions { Button("Le résultat est positif", .primary, sends: ("_action", "positif")) }
                }
                Card("Négatif", hint: "Le suivi de cette personne s’arrête. Elle n’est plus appelée.") {
                    Actions { Button("Le résultat est négatif", .secondary, sends: ("_action", "negatif")) }
                }
            }
        }
    }

    private static func done(_ suite: SuiteDuResultat, _ exchange: Exchange) async throws -> Response {
        if let cas = suite.cas, try exchange.actor().isTracingDoctor { return .seeOther("/suivi/cas/\(cas)?fait=resultat") }
        return try await exchange.page("Résultat noté", breadcrumb: [Link("Suivi", to: "/suivi")]) {
            Notice(.success, "Contact \(suite.numero) : \(suite.etat.libelle.lowercased()).", isLive: true) {
                if let number = suite.numeroCas { el(.p) { "Sa fiche de cas porte le numéro \(number)." } }
            }
        }
    }
}
