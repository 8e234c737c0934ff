import Core
import Desk
import HTTPTypes

/// `GET /api/v1/teleservices`: what the desk can do, with its rules and what they rest on.
enum ListTeleservices {
    static let route = Route.api(
        .get, "/api/v1/teleservices", .everyone,
        Operation("listerTeleservices", "Les téléservices, leurs règles et leurs sources.", answer: "Teleservices")
    ) { exchange in
        .json(["teleservices": .array(exchange.desk.teleservices.map(\.json))])
    }
}

extension Teleservice {
    var json: JSONValue {
        [
            "code": .string(code), "titre": .string(texts.title), "objet": .string(texts.purpose), "formulaire": .string(formVersion),
            "regles": .string(rulesVersion), "professions": .array(authors.map(\.libelle).sorted().map(JSONValue.string)),
            "fondements": .array(legalBasis.map(\.json)), "volets": .array(volets.map { ["nom": .string($0.name), "titre": .string($0.title)] }),
            "listeDesRegles": .array(
                rules.map { rule in
                    var members: [String: JSONValue] = ["id": .string(rule.id), "objet": .string(rule.about)]
                    members["source"] = rule.source?.json
                    members["raison"] = rule.reason.map(JSONValue.string)
                    return .object(members)
                }),
            "exemples": .array(
                samples.map { sample in
                    ["titre": .string(sample.title), "contenu": sample.content(LocalDate(year: 2026, month: 3, day: 12) ?? .min)]
                }),
        ]
    }
}

extension LegalSource {
    var json: JSONValue {
        var members: [String: JSONValue] = ["texte": .string(reference), "dit": .string(says), "certitude": .string(certainty.rawValue)]
        members["du"] = from.map { .string($0.iso) }
        members["au"] = until.map { .string($0.iso) }
        return .object(members)
    }
}
