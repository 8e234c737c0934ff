import ContactTracing
import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Entering contacts: household first, one row each, or pasted from a list.
enum ContactsSaisie {
    static let routes = [open, paste, keep]

    /// Rows shown before anything is typed.
    private static let blank: JSONValue = ["foyer": .array(Array(repeating: [:], count: 5)), "autres": .array(Array(repeating: [:], count: 3))]

    static let open = Route.page(.get, "/suivi/cas/{id}/contacts", .tracingDoctor) { exchange in
        try exchange.allowQuery("fait")
        let fiche = try await exchange.desk.lireCas(exchange.part("id"), by: exchange.caller())
        return try await show(fiche, content: blank, exchange)
    }

    static let keep = Route.page(.post, "/suivi/cas/{id}/contacts", .tracingDoctor) { exchange in
        let (id, form) = (try exchange.part("id"), try await exchange.form())
        if let asked = form.content.withBlankRow(form.action) {
            return try await show(exchange.desk.lireCas(id, by: exchange.caller()), content: asked, exchange)
        }
        do {
            _ = try await exchange.desk.ajouterContacts(id, form.content, key: form.key, by: exchange.caller())
            return .seeOther("/suivi/cas/\(id)?fait=contacts")
        } catch DeskRefusal.invalid(let anomalies) {
            let fiche = try await exchange.desk.lireCas(id, by: exchange.caller())
            return try await show(fiche, content: form.content, anomalies: anomalies, exchange)
        }
    }

    static let paste = Route.page(.post, "/suivi/cas/{id}/contacts/lecture", .tracingDoctor) { exchange in
        let (id, form) = (try exchange.part("id"), try await exchange.form())
        let fiche = try await exchange.desk.lireCas(id, by: exchange.caller())
        guard let text = form.text("texte") else {
            let missing = Anomaly(field: "texte", code: "requis", message: "Collez d’abord la liste : un contact par ligne.")
            return try await show(fiche, content: blank, anomalies: [missing], exchange)
        }
        let read = try await exchange.desk.lireListe(id, text, by: exchange.caller())
        guard read.lues > 0 else {
            let nothing = Anomaly(field: "texte", code: "liste.vide", message: "Rien n’a été reconnu. Un contact par ligne, par exemple : DUPONT Marie 06 12 34 56 78 39000.")
            return try await show(fiche, content: blank, anomalies: [nothing], pasted: text, exchange)
        }
        return try await show(fiche, content: read.content, anomalies: read.anomalies, read: read, exchange)
    }

    private static func show(
        _ fiche: FicheMedecin, content: JSONValue, anomalies: [Anomaly] = [], pasted: String = "", read: ListeLue? = nil, _ exchange: Exchange
    ) async throws -> Response {
        let view = FormView(FormulairesSuivi.contacts, content: content, anomalies: anomalies)
        let isRefused = !anomalies.blocking.isEmpty
        return try await exchange.page(
            "Ajouter des contacts", status: isRefused ? .unprocessableContent : .ok, patient: exchange.banner(fiche),
            breadcrumb: [Link("Mes fiches de cas", to: "/suivi/cas"), Link("Fiche \(fiche.cas.numero)", to: "/suivi/cas/\(fiche.cas.id)")],
            lead: fiche.cas.etat.estActif ? "Fiche validée : ces contacts sont enregistrés aussitôt." : "Brouillons : personne n’est appelé avant un résultat positif.", hasErrors: isRefused
        ) {
            if exchange.query("fait") == "ouverture" { Notice(.success, "Fiche \(fiche.cas.numero) ouverte.", isLive: true) }
            if isRefused { refusal(anomalies.blocking, view) }
            if let read { heard(read) }
            PostForm(
                to: "/suivi/cas/\(fiche.cas.id)/contacts", csrf: exchange.formToken, key: exchange.newKey(), isGuarded: true, label: "Contacts",
                onEnter: ("_action", "enregistrer")
            ) {
                el(.div, .class("tight")) { FormRenderer(view: view) }
                el(.p, .class("hint")) { definition(fiche.parametres.contact) }
                Actions(isSticky: true) {
                    Button(fiche.cas.etat.estActif ? "Enregistrer les contacts" : "Garder ces brouillons", sends: ("_action", "enregistrer"), isMain: true)
                    Button("Revenir à la fiche", .secondary, to: "/suivi/cas/\(fiche.cas.id)")
                }
            }
            if read == nil { pasting(fiche, anomalies, pasted, exchange.formToken) }
        }
    }

    /// Faults of rows lead to their boxes; those of the pasted list too.
    private static func refusal(_ anomalies: [Anomaly], _ view: FormView) -> HTML {
        anomalies.contains { $0.field == "texte" } ? ErrorSummary(anomalies).body : FormFaults(view: view).body
    }

    private static func heard(_ read: ListeLue) -> HTML {
        Notice(.info, read.lues == 1 ? "Une ligne lue : relisez avant de garder." : "\(read.lues) lignes lues : relisez avant de garder.", isLive: true) {
            el(.p) { "Rien n’est encore gardé. Ce qui a été déduit ou n’a pas été compris est écrit sous chaque case." }
            if read.enTrop > 0 { el(.p) { "\(read.enTrop) lignes de plus n’ont pas été reprises : collez-les ensuite." } }
        }.body
    }

    private static func definition(_ contact: DefinitionContact) -> String {
        let distance = contact.centimetres % 100 == 0 ? "\(contact.centimetres / 100) m" : "\(contact.centimetres) cm"
        return "Définition du jour : même toit ; ou au moins \(contact.minutes) minutes, à moins de \(distance), sans protection, depuis \(contact.heuresAvantSymptomes) h avant les symptômes. Le téléphone est recommandé : sans lui, personne ne peut appeler."
    }

    private static func pasting(_ fiche: FicheMedecin, _ anomalies: [Anomaly], _ pasted: String, _ csrf: String) -> HTML {
        FoldedCard(
            title: "Coller une liste", hint: "Un contact par ligne, dans l’ordre que vous voulez.", isOpen: anomalies.contains { $0.field == "texte" },
            content: PostForm(to: "/suivi/cas/\(fiche.cas.id)/contacts/lecture", csrf: csrf, label: "Coller une liste") {
                LongTextBox(
                    frame: FieldFrame(
                        name: "texte", label: "La liste", hint: "Nom, prénom, téléphone, code postal ou département, lien.", example: "DUPONT Marie 06 12 34 56 78 39000 collègue",
                        errors: anomalies.messages(at: "texte")), value: pasted)
                Actions { Button("Lire la liste", .secondary) }
            }.body
        ).body
    }
}
