import ContactTracing
import Core
import Desk
import HTTPTypes

/// `POST /api/v1/suivi/contacts/{id}/resultat`
enum NoteResultatContact {
    static let route = Route.api(
        .post, "/api/v1/suivi/contacts/{id}/resultat", .tracingReader,
        Operation(
            "noterResultatContact", "Le résultat du test d’un contact. Positif : il devient un cas, lié à la chaîne dont il vient.", body: "Resultat", answer: "SuiteDuResultat",
            refusals: [404, 409, 422], takesKey: true)
    ) { exchange in
        let (id, result) = (try exchange.part("id"), try await exchange.resultat())
        switch result {
        case .positif(let moment): return .json(try await exchange.desk.contactPositif(id, le: moment, key: exchange.idempotencyKey, by: exchange.caller()).json)
        case .negatif: return .json(try await exchange.desk.contactNegatif(id, by: exchange.caller()).json)
        }
    }
}

/// `GET /api/v1/suivi/contacts/{id}/resultat`
enum ReadResultatContact {
    static let route = Route.api(
        .get, "/api/v1/suivi/contacts/{id}/resultat", .tracingReader,
        Operation("lireResultatContact", "Où en est le résultat d’un contact.", answer: "SuiteDuResultat", refusals: [404, 409])
    ) { exchange in
        let contact = try await exchange.desk.preparerResultat(exchange.part("id"), by: exchange.caller())
        return .json(["numero": .string(contact.numero), "etat": .string(contact.etat.rawValue), "cas": contact.casDevenu.map(JSONValue.string) ?? .null])
    }
}

extension SuiteDuResultat {
    var json: JSONValue {
        [
            "etat": .string(etat.rawValue), "numero": .string(numero), "cas": cas.map(JSONValue.string) ?? .null,
            "numeroCas": numeroCas.map(JSONValue.string) ?? .null,
        ]
    }
}
