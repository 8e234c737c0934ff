import Core
import Desk
import HTTPTypes
import Hummingbird

/// `GET /api/v1/administration/vigilance` and `POST /api/v1/administration/vigilance/{id}/levee`
enum VigilanceAPI {
    static let routes = [list, count, lift]

    static let list = Route.api(
        .get, "/api/v1/administration/vigilance", .administration,
        Operation("listerVigilances", "Les accès que les compteurs de consultations ont arrêtés, et ce qu’il en est advenu.", answer: "Vigilances")
    ) { exchange in
        try exchange.allowQuery()
        return .json(["vigilances": .array(try await exchange.desk.listerVigilances(by: exchange.caller()).map(\.json))])
    }

    static let count = Route.api(
        .get, "/api/v1/administration/vigilance/gels", .administration, Operation("compterGels", "Combien d’accès sont suspendus en ce moment.", answer: "Gels")
    ) { exchange in
        try exchange.allowQuery()
        return .json(["gels": .int(try await exchange.desk.compterGels(by: exchange.caller()))])
    }

    static let lift = Route.api(
        .post, "/api/v1/administration/vigilance/{id}/levee", .administration,
        Operation(
            "leverVigilance", "Rétablit un accès suspendu, une fois l’identité de la personne vérifiée.", body: "LeveeVigilance", success: 204, answer: nil, refusals: [404, 409, 415, 422])
    ) { exchange in
        let members = try await exchange.json(keys: "note")
        try await exchange.desk.leverVigilance(exchange.part("id"), note: exchange.words(members, "note"), by: exchange.caller())
        return .noContent
    }
}

extension VigilanceView {
    fileprivate var json: JSONValue {
        [
            "id": .string(id), "genre": .string(genre), "palier": .string(palier), "motif": .string(motif), "mesure": .int(mesure), "plafond": .int(plafond), "compte": .string(nom),
            "le": .string(le.iso), "refus": .int(refus), "finiLe": finiLe.map { .string($0.iso) } ?? .null, "note": note.map(JSONValue.string) ?? .null,
        ]
    }
}

extension APISchemas {
    static let vigilance: [String: JSONValue] = [
        "Vigilances": open(["vigilances": ["type": "array", "items": ["type": "object"]]], required: ["vigilances"]),
        "Gels": open(["gels": integer], required: ["gels"]),
        "LeveeVigilance": object(["note": text], required: ["note"]),
    ]
}
