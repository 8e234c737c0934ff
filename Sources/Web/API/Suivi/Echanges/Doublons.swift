import ContactTracing
import Core
import Desk
import HTTPTypes
import HummingbirdCore

/// `/api/v1/suivi/doublons`: sheets that look alike, merged or kept apart by a person.
enum SuiviDoublonsAPI {
    static let routes = [list, read, merge, separate, merges, undo]

    static let list = Route.api(
        .get, "/api/v1/suivi/doublons", .tracingLead,
        Operation(
            "listerDoublons", "Les paires de fiches à examiner, la plus sûre d’abord.",
            parameters: [.query("epidemie", "Code de l’épidémie."), .query("curseur", "Suite de la liste."), .query("limite", "1 à 100.", ["type": "integer"])], answer: "Doublons")
    ) { exchange in
        try exchange.allowQuery("epidemie", "curseur", "limite")
        let found = try await exchange.desk.listDoublons(
            try await exchange.epidemie().code, cursor: exchange.query("curseur"), limit: try exchange.integer("limite") ?? 50, by: exchange.caller())
        return .json(["doublons": .array(found.items.map(\.json)), "total": .int(found.total), "suivant": found.next.map(JSONValue.string) ?? .null])
    }

    static let read = Route.api(
        .get, "/api/v1/suivi/doublons/{id}", .tracingLead, Operation("lireDoublon", "Deux fiches côte à côte.", answer: "Doublon", refusals: [404])
    ) { exchange in
        try exchange.allowQuery()
        return .json(try await exchange.desk.readDoublon(exchange.part("id"), by: exchange.caller()).json)
    }

    static let merge = Route.api(
        .post, "/api/v1/suivi/doublons/{id}/fusion", .tracingLead,
        Operation("fusionnerDoublon", "Les deux fiches sont une même personne : l’une est gardée, l’autre passe derrière elle.", body: "FusionDoublon", answer: "FusionFaite", refusals: [404, 409, 422], takesKey: true)
    ) { exchange in
        let members = try await exchange.json(keys: "garder", "choisis")
        let chosen = Set((members["choisis"]?.array ?? []).compactMap(\.string))
        let fusion = try await exchange.desk.mergeDoublon(
            exchange.part("id"), keeping: try exchange.words(members, "garder") ?? "", choisis: chosen, key: exchange.idempotencyKey, by: exchange.caller())
        return .json(["fusion": .string(fusion)])
    }

    static let separate = Route.api(
        .post, "/api/v1/suivi/doublons/{id}/distincts", .tracingLead,
        Operation("separerDoublon", "Les deux fiches sont deux personnes.", answer: "Fait", refusals: [404, 409], takesKey: true)
    ) { exchange in
        _ = try await exchange.json(emptyAllowed: true)
        try await exchange.desk.separateDoublon(exchange.part("id"), key: exchange.idempotencyKey, by: exchange.caller())
        return .json(["fait": true])
    }

    static let merges = Route.api(
        .get, "/api/v1/suivi/fusions", .tracingLead,
        Operation("listerFusions", "Les fusions en vigueur, la plus récente d’abord.", parameters: [.query("epidemie", "Code de l’épidémie.")], answer: "Fusions")
    ) { exchange in
        try exchange.allowQuery("epidemie")
        let found = try await exchange.desk.listFusions(try await exchange.epidemie().code, by: exchange.caller())
        return .json([
            "fusions": .array(
                found.map { ["id": .string($0.id), "genre": .string($0.genre.rawValue), "garde": .string($0.garde), "absorbe": .string($0.absorbe), "le": .string($0.le.iso)] })
        ])
    }

    static let undo = Route.api(
        .post, "/api/v1/suivi/fusions/{id}/annulation", .tracingLead,
        Operation("annulerFusion", "Sépare de nouveau les deux fiches ; ce qui a changé depuis reste sur la fiche gardée.", answer: "FusionAnnulee", refusals: [404, 409], takesKey: true)
    ) { exchange in
        _ = try await exchange.json(emptyAllowed: true)
        let changes = try await exchange.desk.undoFusion(exchange.part("id"), by: exchange.caller())
        return .json(["restes": .array(changes.map(JSONValue.string))])
    }
}

extension PaireView {
    var json: JSONValue {
        [
            "id": .string(id), "genre": .string(genre.rawValue), "a": .string(a), "b": .string(b), "numeroA": .string(numeroA), "numeroB": .string(numeroB),
            "score": .int(score), "raisons": .array(raisons.map(JSONValue.string)), "etat": .string(etat), "proposeLe": .string(proposeLe.iso),
            "champs": .array(
                champs.map {
                    ["nom": .string($0.nom), "libelle": .string($0.libelle), "a": .string($0.a), "b": .string($0.b), "differe": .bool($0.differe)]
                }),
        ]
    }
}
