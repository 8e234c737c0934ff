import Core
import Desk
import HTTPTypes
import Hummingbird

/// The fund's decisions: queues by kind and deadline, second pair of eyes, decisions in number. For programs.
enum DecisionsAPI {
    static let routes: [Route] = GenresAPI.routes + [lot, motifs, keepMotif, retireMotif, colleagues, mine, pair, setPair]

    static let lot = Route.api(
        .post, "/api/v1/corbeilles/lot", .fund,
        Operation(
            "accepterEnNombre", "Accepte plusieurs dossiers d’un téléservice, un par un\u{A0}: ce qui n’est pas simple reste en file, avec sa raison.", body: "LotAccepte",
            answer: "ResultatsDeLot", refusals: [404, 415, 422], takesKey: true)
    ) { exchange in
        let members = try await exchange.json(keys: "teleservice", "dossiers")
        let lines = try await exchange.desk.acceptMany(
            (members["dossiers"]?.array ?? []).compactMap(\.string), teleservice: exchange.words(members, "teleservice") ?? "", key: exchange.idempotencyKey,
            by: exchange.caller())
        return .json([
            "resultats": .array(
                lines.map { line in
                    var one: [String: JSONValue] = ["dossier": .string(line.dossier), "resultat": .string(line.outcome.rawValue)]
                    one["raison"] = line.reason.map(JSONValue.string)
                    return .object(one)
                })
        ])
    }

    static let motifs = Route.api(
        .get, "/api/v1/motifs", .fund,
        Operation("listerMotifs", "Les motifs types de votre caisse.", parameters: [.query("teleservice", "Code du téléservice")], answer: "MotifsTypes")
    ) { exchange in
        try exchange.allowQuery("teleservice")
        let found = try await exchange.desk.listMotifs(teleservice: exchange.query("teleservice"), by: exchange.caller())
        return .json([
            "motifs": .array(
                found.map { motif in
                    var one: [String: JSONValue] = ["id": .string(motif.id), "titre": .string(motif.titre), "texte": .string(motif.texte)]
                    one["teleservice"] = motif.teleservice.map(JSONValue.string)
                    return .object(one)
                })
        ])
    }

    static let keepMotif = Route.api(
        .post, "/api/v1/motifs", .fund,
        Operation("ecrireMotif", "Écrit un motif type pour votre caisse.", body: "SaisieMotif", success: 201, answer: "Identifiant", refusals: [415, 422], takesKey: true)
    ) { exchange in
        let members = try await exchange.json(keys: "titre", "texte", "teleservice")
        let id = try await exchange.desk.keepMotif(
            titre: exchange.words(members, "titre") ?? "", texte: exchange.words(members, "texte") ?? "", teleservice: exchange.words(members, "teleservice"),
            key: exchange.idempotencyKey, by: exchange.caller())
        return .json(["id": .string(id)], status: .created)
    }

    static let retireMotif = Route.api(
        .delete, "/api/v1/motifs/{id}", .fund, Operation("retirerMotif", "Retire un motif type.", success: 204, answer: nil, refusals: [404])
    ) { exchange in
        try await exchange.desk.retireMotif(exchange.part("id"), by: exchange.caller())
        return .noContent
    }

    static let colleagues = Route.api(
        .get, "/api/v1/corbeilles/collegues", .fund, Operation(
            "listerCollegues", "Ceux à qui un dossier peut être passé.", parameters: [.query("dossier", "Seulement ceux qui peuvent décider de ce dossier")], answer: "Collegues",
            refusals: [404])
    ) { exchange in
        try exchange.allowQuery("dossier")
        let found = try await exchange.desk.listColleagues(for: exchange.query("dossier"), by: exchange.caller())
        return .json(["collegues": .array(found.map { ["compte": .string($0.account), "nom": .string($0.name)] })])
    }

    static let mine = Route.api(
        .get, "/api/v1/decisions", .care,
        Operation(
            "listerDecisions", "Refus, corrections demandées et délais écoulés sur vos dossiers, le plus récent d’abord.",
            parameters: [.query("curseur", "Valeur de « suivant » de la page précédente"), .query("limite", "De 1 à 100, 25 par défaut", ["type": "integer", "minimum": 1, "maximum": 100])],
            answer: "ListeDeDossiers", refusals: [400])
    ) { exchange in
        try exchange.allowQuery("curseur", "limite")
        return .json(try await exchange.desk.listDecisions(cursor: exchange.query("curseur"), limit: exchange.integer("limite") ?? 25, by: exchange.caller()).json)
    }

    static let pair = Route.api(
        .get, "/api/v1/administration/caisses/{code}/second-regard", .administration,
        Operation("lireSecondRegard", "Pour chaque téléservice, les décisions d’une caisse qui demandent deux agents.", answer: "SecondRegard", refusals: [404])
    ) { exchange in
        let found = try await exchange.desk.readDoubleLecture(exchange.part("code"), by: exchange.caller())
        return .json([
            "teleservices": .array(
                found.map { ["teleservice": .string($0.teleservice), "titre": .string($0.title), "acceptation": .bool($0.acceptation), "refus": .bool($0.refus)] })
        ])
    }

    static let setPair = Route.api(
        .put, "/api/v1/administration/caisses/{code}/second-regard/{teleservice}", .administration,
        Operation("reglerSecondRegard", "Règle les décisions qui demandent deux agents.", body: "SaisieSecondRegard", success: 204, answer: nil, refusals: [404, 415, 422])
    ) { exchange in
        let members = try await exchange.json(keys: "acceptation", "refus")
        func truth(_ name: String) throws -> Bool {
            guard case .bool(let value) = members[name] else {
                throw DeskRefusal.invalid([Anomaly(field: name, code: "type.oui-non", message: "« \(name) » doit être true ou false. Indiquez l’un des deux.")])
            }
            return value
        }
        try await exchange.desk.setDoubleLecture(
            exchange.part("code"), teleservice: exchange.part("teleservice"), acceptation: truth("acceptation"), refus: truth("refus"), by: exchange.caller())
        return .noContent
    }
}
