import ContactTracing
import Core
import Desk
import HTTPTypes

/// `GET /api/v1/suivi/cas`
enum ListCas {
    static let route = Route.api(
        .get, "/api/v1/suivi/cas", .tracingDoctor,
        Operation(
            "listerCas", "Mes fiches de cas : celles dont le délai de validation court, la première échéance d’abord, puis les autres.",
            parameters: [.query("epidemie", "code du suivi ; par défaut, celui qui est ouvert"), .query("curseur", "suite de la liste"), .query("limite", "1 à 100", ["type": "integer"])],
            answer: "MesCas", refusals: [404])
    ) { exchange in
        try exchange.allowQuery("epidemie", "curseur", "limite")
        let found = try await exchange.desk.listerMesCas(
            exchange.epidemie().code, cursor: exchange.query("curseur"), limit: exchange.integer("limite") ?? 25, by: exchange.caller())
        return .json([
            "aValider": .array(found.aValider.map(\.json)), "cas": .array(found.autres.items.map(\.json)),
            "suivant": found.autres.next.map(JSONValue.string) ?? .null,
        ])
    }
}

extension CasEnListe {
    var json: JSONValue {
        var members: [String: JSONValue] = [
            "id": .string(id), "numero": .string(numero), "nom": .string(nom), "etat": .string(etat.rawValue), "etatLibelle": .string(etat.libelle),
            "creeLe": .string(creeLe.iso), "contacts": .int(contacts), "joints": .int(joints), "aAppeler": .int(aAppeler),
        ]
        members["echeanceValidation"] = echeanceValidation.map { .string($0.iso) }
        return .object(members)
    }
}
