import Core
import Desk
import HTTPTypes
import Hummingbird

/// `GET`, `POST /api/v1/delegations` and `DELETE /api/v1/delegations/{id}`
enum DelegationAPI {
    static let list = Route.api(
        .get, "/api/v1/delegations", .signedIn, Operation("listerDelegations", "Délégations données et reçues.", answer: "Delegations")
    ) { exchange in
        let found = try await exchange.desk.listDelegations(by: exchange.caller())
        return .json(["donnees": .array(found.given.map(\.json)), "recues": .array(found.received.map(\.json))])
    }

    static let grant = Route.api(
        .post, "/api/v1/delegations", .care,
        Operation(
            "deleguer", "Laisse quelqu’un travailler pour vous, entre deux jours : secrétaire, assistant, remplaçant, interne.", body: "NouvelleDelegation", success: 201,
            answer: "DelegationFaite", refusals: [422], takesKey: true)
    ) { exchange in
        let members = try await exchange.json(keys: "genre", "delegataire", "courriel", "teleservices", "debut", "fin")
        let word = try exchange.words(members, "genre") ?? GenreDelegation.secretaire.rawValue
        guard let genre = GenreDelegation(rawValue: word) else {
            throw DeskRefusal.invalid([
                Anomaly(field: "genre", code: "genre", message: "« genre » doit être l’un de\u{A0}: \(GenreDelegation.allCases.map(\.rawValue).joined(separator: ", ")).")
            ])
        }
        let demande = DemandeDelegation(
            genre: genre, delegataire: try exchange.words(members, "delegataire") ?? "", courriel: try exchange.words(members, "courriel"),
            teleservices: (members["teleservices"]?.array ?? []).compactMap(\.string), debut: try exchange.day(members, "debut"), fin: try exchange.day(members, "fin"))
        let id = try await exchange.desk.grantDelegation(demande, key: exchange.idempotencyKey, by: exchange.caller())
        return .json(["id": .string(id)], status: .created)
    }

    static let revoke = Route.api(
        .delete, "/api/v1/delegations/{id}", .care, Operation("revoquerDelegation", "Met fin à une délégation, aussitôt.", success: 204, answer: nil, refusals: [404])
    ) { exchange in
        try await exchange.desk.revokeDelegation(exchange.part("id"), by: exchange.caller())
        return .noContent
    }

    static let accept = Route.api(
        .post, "/api/v1/delegations/{id}/acceptation", .signedIn,
        Operation("accepterDelegation", "Accepte un remplacement proposé.", success: 204, answer: nil, refusals: [404])
    ) { exchange in
        try await exchange.desk.acceptDelegation(exchange.part("id"), by: exchange.caller())
        return .noContent
    }

    static let refuse = Route.api(
        .post, "/api/v1/delegations/{id}/refus", .signedIn,
        Operation("refuserDelegation", "Décline un remplacement proposé, ou rend une délégation reçue, aussitôt.", success: 204, answer: nil, refusals: [404])
    ) { exchange in
        try await exchange.desk.refuseDelegation(exchange.part("id"), by: exchange.caller())
        return .noContent
    }
}

extension DelegationView {
    var json: JSONValue {
        [
            "id": .string(id), "genre": .string(genre.rawValue), "delegant": .string(delegatorName), "delegataire": .string(delegateName),
            "identifiantDelegataire": delegateIdentifier.map(JSONValue.string) ?? .null, "courriel": email.map(JSONValue.string) ?? .null,
            "teleservices": .array(teleservices.map(JSONValue.string)), "depose": .bool(signs), "debut": .string(from.iso), "fin": .string(until.iso),
            "etat": .string(etat.rawValue), "accepteeLe": acceptedAt.map { .string($0.iso) } ?? .null, "enVigueur": .bool(isInForce), "revoquee": .bool(isRevoked),
        ]
    }
}
