import ContactTracing
import Core
import Desk
import HTTPTypes

/// `GET /api/v1/suivi/surcharge`, `POST …/activation`, `POST …/coupure`
enum SurchargeAPI {
    static let routes = [read, start, stop]

    static let read = Route.api(
        .get, "/api/v1/suivi/surcharge", .tracingLead,
        Operation("lireSurcharge", "Le retard prévu de chaque département, et ce que font les messages.", parameters: [.query("epidemie", "Code de l’épidémie")], answer: "Surcharge")
    ) { exchange in
        try exchange.allowQuery("epidemie")
        let epidemie = try await exchange.epidemie()
        return .json(try await exchange.desk.lireSurcharge(epidemie.code, by: exchange.caller()).json)
    }

    static let start = Route.api(
        .post, "/api/v1/suivi/surcharge/activation", .tracingLead,
        Operation(
            "activerSurcharge", "Met le mode surcharge en service dans un département, avec un motif.", body: "ActivationSurcharge", answer: "Surcharge",
            refusals: [404, 409, 422], takesKey: true)
    ) { exchange in
        let members = try await exchange.json(keys: "epidemie", "departement", "motif")
        let epidemie = try await exchange.epidemie(named: exchange.words(members, "epidemie"))
        return .json(try await exchange.desk.activerSurcharge(
            epidemie.code, departement: exchange.words(members, "departement") ?? "", motif: exchange.words(members, "motif"), key: exchange.idempotencyKey,
            by: exchange.caller()).json)
    }

    static let stop = Route.api(
        .post, "/api/v1/suivi/surcharge/coupure", .tracingLead,
        Operation("couperSurcharge", "Les voix reprennent dans un département.", body: "CoupureSurcharge", answer: "Surcharge", refusals: [404, 409, 422], takesKey: true)
    ) { exchange in
        let members = try await exchange.json(keys: "epidemie", "departement")
        let epidemie = try await exchange.epidemie(named: exchange.words(members, "epidemie"))
        return .json(try await exchange.desk.couperSurcharge(
            epidemie.code, departement: exchange.words(members, "departement") ?? "", key: exchange.idempotencyKey, by: exchange.caller()).json)
    }
}

extension TableauSurcharge {
    var json: JSONValue {
        [
            "departements": .array(departements.map(\.json)), "peutDecider": .bool(peutDecider),
            "passees": .array(passees.map { ["departement": .string($0.departement.code), "effet": $0.effet.json] }),
        ]
    }
}

extension EtatSurcharge {
    var json: JSONValue {
        var members: [String: JSONValue] = [
            "departement": .string(departement.code), "enAttente": .int(projection.enAttente), "agents": .int(agents), "cadence": .double(projection.cadence),
            "cadenceMesuree": .bool(projection.cadenceMesuree), "retards": .int(projection.retards), "retardPourCent": .int(projection.retardPourCent),
            "seuilPourCent": .int(seuilPourCent), "proposee": .bool(estProposee),
        ]
        members["finPrevue"] = projection.finPrevue.map { .string($0.iso) }
        members["enCours"] = enCours?.json
        return .object(members)
    }
}

extension EtatSurcharge.Effet {
    var json: JSONValue {
        var members: [String: JSONValue] = [
            "depuis": .string(depuis.iso), "motif": .string(motif), "par": .string(par), "attenteAvant": .int(attenteAvant), "attente": .int(attenteMaintenant),
            "invites": .int(invites), "declares": .int(declares),
        ]
        members["jusqua"] = jusqua.map { .string($0.iso) }
        return .object(members)
    }
}
