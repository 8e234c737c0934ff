import Core
import Desk
import HTTPTypes
import Hummingbird

/// What is known of each illness, for programs of administrators.
enum ReglagesAffectionsAPI {
    static let routes = [list, save]

    static let list = Route.api(
        .get, "/api/v1/administration/affections", .administration,
        Operation("listerReglagesAffections", "Les affections, ce que disent les textes, ce qui reste à confirmer, ce que le guichet a noté.", answer: "ReglagesAffections")
    ) { exchange in
        let found = try await exchange.desk.listerReglagesAffections(by: exchange.caller())
        return .json(["affections": .array(found.map(\.json))])
    }

    static let save = Route.api(
        .put, "/api/v1/administration/affections/{code}", .administration,
        Operation(
            "noterReglageAffection", "Note ce qui a été lu d’une affection, avec sa source ; rien de noté retire la note.", body: "SaisieReglageAffection", success: 204,
            answer: nil, refusals: [404, 415, 422])
    ) { exchange in
        let members = try await exchange.json(keys: "dixSept", "irreversible", "annees", "anneesSuite", "source")
        func truth(_ key: String) throws -> Bool {
            guard let value = members[key], value != .null else { return false }
            guard let truth = value.bool else {
                throw DeskRefusal.invalid([Anomaly(field: key, code: "type.oui-non", message: "« \(key) » doit être true ou false. Corrigez-le.")])
            }
            return truth
        }
        func years(_ key: String) throws -> String {
            guard let value = members[key], value != .null else { return "" }
            guard case .int(let years) = value else {
                throw DeskRefusal.invalid([Anomaly(field: key, code: "type.entier", message: "« \(key) » doit être un nombre entier, par exemple 10. Corrigez-le.")])
            }
            return String(years)
        }
        try await exchange.desk.noterReglageAffection(
            exchange.part("code"),
            SaisieReglage(
                dixSept: truth("dixSept"), irreversible: truth("irreversible"), annees: years("annees"), anneesSuite: years("anneesSuite"),
                source: exchange.words(members, "source") ?? ""), by: exchange.caller())
        return .noContent
    }
}

extension AffectionReglee {
    fileprivate var json: JSONValue {
        var members: [String: JSONValue] = [
            "code": .string(affection.code), "titre": .string(affection.titre), "exonerante": .bool(affection.estExonerante),
            "renouvellementToujoursArgumente": .bool(affection.renouvellementToujoursArgumente),
            "durees": .array(
                affection.durees.entries.map {
                    ["du": .string($0.from.iso), "libelle": .string($0.value.libelle), "source": $0.source.json]
                }),
            "admissions": .array(
                affection.admissions.entries.map { ["du": .string($0.from.iso), "mode": .string($0.value.rawValue), "source": $0.source.json] }),
        ]
        if let reglage {
            members["note"] = [
                "dixSept": .bool(reglage.dixSept), "irreversible": .bool(reglage.irreversible), "annees": reglage.annees.map(JSONValue.int) ?? .null,
                "anneesSuite": reglage.anneesSuite.map(JSONValue.int) ?? .null, "source": .string(reglage.source),
            ]
        }
        return .object(members)
    }
}
