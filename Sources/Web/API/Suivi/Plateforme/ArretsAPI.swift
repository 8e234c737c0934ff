import Core
import Desk
import HTTPTypes

/// `GET /api/v1/suivi/arrets`, `POST …/{id}/reprise`, `POST …/{id}/refus`
enum ArretsAPI {
    static let routes = [list, take, decline]

    static let list = Route.api(
        .get, "/api/v1/suivi/arrets", .tracingDoctor, Operation("listerArretsDemandes", "Les arrêts que des personnes contacts vous demandent.", answer: "ArretsDemandes")
    ) { exchange in
        try exchange.allowQuery()
        let lines = try await exchange.desk.listerArrets(by: exchange.caller())
        return .json(["arrets": .array(lines.map { line in
            var members = line.demande.json.object ?? [:]
            members["personne"] = .string(line.personne)
            members["dateNaissance"] = line.dateNaissance.map { .string($0.iso) }
            return .object(members)
        })])
    }

    static let take = Route.api(
        .post, "/api/v1/suivi/arrets/{id}/reprise", .tracingDoctor,
        Operation(
            "reprendreArret", "Fait de la demande un brouillon d’arrêt de travail, rempli de ce qui est connu.", answer: "ArretRepris", refusals: [404, 409, 422], takesKey: true)
    ) { exchange in
        let dossier = try await exchange.desk.reprendreArret(exchange.part("id"), key: exchange.idempotencyKey, by: exchange.caller())
        return .json(["dossier": .string(dossier), "adresse": .string("/api/v1/dossiers/\(dossier)")])
    }

    static let decline = Route.api(
        .post, "/api/v1/suivi/arrets/{id}/refus", .tracingDoctor,
        Operation("declinerArret", "Décline la demande, avec un motif de la liste.", body: "RefusArret", success: 204, answer: nil, refusals: [404, 409, 422], takesKey: true)
    ) { exchange in
        let members = try await exchange.json(keys: "motif")
        try await exchange.desk.declinerArret(exchange.part("id"), motif: exchange.words(members, "motif"), key: exchange.idempotencyKey, by: exchange.caller())
        return .noContent
    }
}

extension DemandeArret {
    var json: JSONValue {
        var members: [String: JSONValue] = [
            "id": .string(id), "etat": .string(etat.rawValue), "phrase": .string(phrase), "du": .string(du.iso), "au": .string(au.iso),
            "demandeLe": .string(demandeLe.iso),
        ]
        members["medecin"] = medecin.map(JSONValue.string)
        members["dossier"] = dossier.map(JSONValue.string)
        members["motif"] = motif.map { .string($0.rawValue) }
        return .object(members)
    }
}
