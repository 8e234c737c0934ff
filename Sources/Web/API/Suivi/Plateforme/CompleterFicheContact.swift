import Core
import Desk
import HTTPTypes

/// `POST /api/v1/suivi/appels/{id}/contact`
enum CompleterFicheContact {
    static let route = Route.api(
        .post, "/api/v1/suivi/appels/{id}/contact", .tracingPlatform,
        Operation(
            "completerContact", "Complète un contact joint : ce qui n’est pas nommé ne change pas, un texte vide efface.", body: "CompletionContact",
            answer: "FicheAppel", refusals: [404, 409, 412, 422], takesKey: true, takesRevision: true)
    ) { exchange in
        let members = try await exchange.json(
            emptyAllowed: true, keys: "telephone", "courriel", "adresse", "codePostal", "commune", "symptomesLe", "medecinResultat", "besoinSocial", "accordSocial", "arret",
            "arretMedecin")
        let entry = SaisieContact(
            telephone: try exchange.words(members, "telephone"), courriel: try exchange.words(members, "courriel"), adresse: try exchange.words(members, "adresse"),
            codePostal: try exchange.words(members, "codePostal"), commune: try exchange.words(members, "commune"), symptomesLe: try exchange.words(members, "symptomesLe"),
            medecinResultat: try exchange.words(members, "medecinResultat"), besoinSocial: try exchange.words(members, "besoinSocial"),
            accordSocial: try exchange.truth(members, "accordSocial") ?? false, arret: try exchange.truth(members, "arret") ?? false,
            arretMedecin: try exchange.words(members, "arretMedecin"))
        return .fiche(try await exchange.desk.completerContact(
            exchange.part("id"), entry, revision: exchange.ifMatch(), key: exchange.idempotencyKey, by: exchange.caller()))
    }
}

extension Exchange {
    /// A truth under a key, or nil.
    func truth(_ members: [String: JSONValue], _ key: String) throws -> Bool? {
        switch members[key] {
        case nil, .null: nil
        case .bool(let value): value
        default: throw DeskRefusal.invalid([Anomaly(field: key, code: "type.oui-non", message: "« \(key) » doit être true ou false.")])
        }
    }
}
