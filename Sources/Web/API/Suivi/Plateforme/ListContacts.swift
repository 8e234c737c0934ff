import ContactTracing
import Core
import Desk
import HTTPTypes

/// `GET /api/v1/suivi/contacts`
enum ListContacts {
    static let route = Route.api(
        .get, "/api/v1/suivi/contacts", .tracingPlatform,
        Operation(
            "listerContacts", "Les contacts de votre territoire, du dernier changement au plus ancien, ou les plus en retard d’abord.",
            parameters: [
                .query("epidemie", "Code de l’épidémie"), .query("departement", "Un seul de vos départements"), .query("etat", "Un seul état"),
                .query("retard", "« oui » : ceux dont le premier appel est en retard"), .query("curseur", "Valeur de « suivant »"),
                .query("limite", "De 1 à 100, 50 par défaut", ["type": "integer", "minimum": 1, "maximum": 100]),
            ], answer: "ContactsDuTerritoire", refusals: [400, 404])
    ) { exchange in
        try exchange.allowQuery("epidemie", "departement", "etat", "retard", "curseur", "limite")
        let epidemie = try await exchange.epidemie()
        let page = try await exchange.desk.listerContacts(
            epidemie.code, departement: exchange.query("departement"), etat: exchange.query("etat"), enRetard: exchange.query("retard") == "oui",
            cursor: exchange.query("curseur"), limit: exchange.integer("limite") ?? 50, by: exchange.caller())
        return .json(["contacts": .array(page.items.map(\.json)), "suivant": page.next.map(JSONValue.string) ?? .null])
    }
}

extension LigneContact {
    var json: JSONValue {
        var members: [String: JSONValue] = [
            "id": .string(id), "numero": .string(numero), "nom": .string(nom), "etat": .string(etat.rawValue), "file": .string(file),
            "departement": .string(departement), "essais": .int(essais), "enRetard": .bool(enRetard), "majLe": .string(misAJourLe.iso),
        ]
        members["echeanceAppel"] = echeanceAppel.map { .string($0.iso) }
        members["prochainEssai"] = prochainEssai.map { .string($0.iso) }
        return .object(members)
    }
}
