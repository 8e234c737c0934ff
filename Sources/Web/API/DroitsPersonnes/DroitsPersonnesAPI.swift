import Core
import Desk
import HTTPTypes

/// What persons ask about their own data, for the programs of their fund.
enum DroitsPersonnesAPI {
    static let routes = [find, read, copy, limit, lift]

    static let find = Route.api(
        .post, "/api/v1/droits-des-personnes/recherche", .fund,
        Operation(
            "chercherPersonne", "La personne de la caisse qui a ce numéro, limitée ou non, et les limitations demandées.", body: "RecherchePersonne", answer: "DroitsPersonne",
            refusals: [404, 415, 422, 429])
    ) { exchange in
        let members = try await exchange.json(keys: "nir")
        return .json(try await exchange.desk.chercherPersonne(NIR.read(exchange.words(members, "nir") ?? "", field: "nir"), by: exchange.caller()).json)
    }

    static let read = Route.api(
        .get, "/api/v1/droits-des-personnes/{id}", .fund,
        Operation("lireDroitsPersonne", "Les limitations demandées par une personne de la caisse.", answer: "DroitsPersonne", refusals: [404])
    ) { exchange in
        try exchange.allowQuery()
        return .json(try await exchange.desk.lireDroitsPersonne(exchange.part("id"), by: exchange.caller()).json)
    }

    static let copy = Route.api(
        .post, "/api/v1/droits-des-personnes/{id}/copie", .fund,
        Operation(
            "copierDonnees", "Une copie de tout ce que le guichet sait de la personne, pour elle seule\u{A0}: archive zip. Réservé au service médical de sa caisse.", body: "Motif", answer: nil,
            media: "application/zip", refusals: [404, 415, 422])
    ) { exchange in
        let members = try await exchange.json(keys: "motif")
        return try await CopieReponse.make(exchange, motif: exchange.words(members, "motif"))
    }

    static let limit = Route.api(
        .post, "/api/v1/droits-des-personnes/{id}/limitation", .fund,
        Operation(
            "limiterPersonne", "Limite l’usage des données d’une personne\u{A0}: elles sont gardées, et rien d’autre.", body: "NouvelleLimitation", success: 201, answer: "DroitsPersonne",
            refusals: [404, 409, 415, 422], takesKey: true)
    ) { exchange in
        let members = try await exchange.json(keys: "fondement", "motif")
        let view = try await exchange.desk.limiterPersonne(
            exchange.part("id"), fondement: exchange.words(members, "fondement"), motif: exchange.words(members, "motif"), key: exchange.idempotencyKey, by: exchange.caller())
        return .json(view.json, status: .created)
    }

    static let lift = Route.api(
        .post, "/api/v1/droits-des-personnes/{id}/limitation/levee", .fund,
        Operation(
            "leverLimitation", "Lève la limitation en cours, une fois la personne prévenue.", body: "LeveeLimitation", answer: "DroitsPersonne", refusals: [404, 409, 415, 422],
            takesKey: true)
    ) { exchange in
        let members = try await exchange.json(keys: "prevenueLe", "motif")
        return .json(
            try await exchange.desk.leverLimitation(
                exchange.part("id"), prevenueLe: exchange.words(members, "prevenueLe"), motif: exchange.words(members, "motif"), key: exchange.idempotencyKey, by: exchange.caller()
            ).json)
    }
}

extension DroitsPersonneVue {
    fileprivate var json: JSONValue {
        [
            "patient": patient.json, "limitee": .bool(enCours != nil), "peutCopier": .bool(peutCopier),
            "limitations": .array(
                limitations.map { one in
                    [
                        "id": .string(one.id), "fondement": .string(one.fondement.rawValue), "motif": .string(one.motif), "poseeLe": .string(one.poseeLe.iso),
                        "poseePar": .string(one.poseePar), "leveeLe": one.leveeLe.map { .string($0.iso) } ?? .null, "leveePar": one.leveePar.map(JSONValue.string) ?? .null,
                        "leveeMotif": one.leveeMotif.map(JSONValue.string) ?? .null, "prevenueLe": one.prevenueLe.map { .string($0.iso) } ?? .null,
                    ]
                }),
        ]
    }
}

extension APISchemas {
    static let droitsPersonnes: [String: JSONValue] = [
        "RecherchePersonne": object(["nir": text], required: ["nir"]),
        "NouvelleLimitation": object(
            ["fondement": ["type": "string", "enum": .array(FondementLimitation.allCases.map { .string($0.rawValue) })], "motif": ["type": "string", "minLength": 3, "maxLength": 1000]],
            required: ["fondement", "motif"]),
        "LeveeLimitation": object(["prevenueLe": day, "motif": ["type": "string", "minLength": 3, "maxLength": 1000]], required: ["prevenueLe", "motif"]),
        "DroitsPersonne": open(
            ["patient": ["type": "object"], "limitee": ["type": "boolean"], "peutCopier": ["type": "boolean"], "limitations": ["type": "array", "items": ["type": "object"]]],
            required: ["patient", "limitee", "limitations"]),
    ]
}
