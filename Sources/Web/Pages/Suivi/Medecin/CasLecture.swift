import ContactTracing
import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Reading a sheet.
enum CasLecture {
    static let routes = [read]

    static let read = Route.page(.get, "/suivi/cas/{id}", .tracingDoctor) { exchange in
        try exchange.allowQuery("fait", "contact")
        let fiche = try await exchange.desk.lireCas(exchange.part("id"), by: exchange.caller())
        return try await show(fiche, exchange)
    }

    /// The sheet, with what was wrong in one of its small forms.
    static func show(_ fiche: FicheMedecin, _ exchange: Exchange, anomalies: [Anomaly] = [], typed: [String: String] = [:]) async throws -> Response {
        let etapes = CasEtapes(fiche: fiche, csrf: exchange.formToken, now: exchange.desk.now, anomalies: anomalies, typed: typed)
        let page = CasPage(fiche: fiche, csrf: exchange.formToken, now: exchange.desk.now)
        return try await exchange.page(
            "Fiche \(fiche.cas.numero)", status: anomalies.isEmpty ? .ok : .unprocessableContent, patient: exchange.banner(fiche),
            breadcrumb: [Link("Mes fiches de cas", to: "/suivi/cas")], lead: fiche.cas.donnees.personne.displayName, hasErrors: !anomalies.isEmpty
        ) {
            if !anomalies.isEmpty { ErrorSummary(anomalies) }
            CasFait(word: exchange.query("fait"), contact: exchange.query("contact"), fiche: fiche, csrf: exchange.formToken)
            etapes
            page
        }
    }
}

/// What was just done, with the way back when there is one.
struct CasFait: Component {
    let word: String?
    let contact: String?
    let fiche: FicheMedecin
    let csrf: String

    var body: HTML {
        switch word {
        case "retrait":
            Notice(.success, "Brouillon retiré.", isLive: true) {
                if let contact, contact.count == 32, contact.allSatisfy(\.isHexDigit) {
                    PostForm(to: "/suivi/contacts/\(contact)/remise", csrf: csrf) { Button("Le remettre", .quiet) }
                }
            }
        case let word?: if let said = Self.words[word] { Notice(.success, said, isLive: true) }
        case nil: HTML()
        }
    }

    private static let words = [
        "modification": "Fiche enregistrée.", "contacts": "Contacts enregistrés.", "contact": "Contact modifié.", "remise": "Brouillon remis.",
        "accord": "Accord noté.", "accord-retire": "Accord retiré : plus personne ne peut dire qui est le cas.", "positif": "Résultat positif noté : validez la fiche.",
        "validation": "Fiche validée : les contacts sont enregistrés.", "appel": "Noté.", "reprise": "Vous aviez déjà cette fiche en cours pour ce patient.",
        "resultat": "Résultat du contact noté.",
    ]
}
