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
        Operation("deleguer", "Laisse quelqu’un préparer vos dossiers, entre deux jours.", body: "NouvelleDelegation", success: 204, answer: nil, refusals: [422])
    ) { exchange in
        let members = try await exchange.json(keys: "delegataire", "teleservices", "debut", "fin")
        try await exchange.desk.grantDelegation(
            to: exchange.words(members, "delegataire") ?? "", teleservices: (members["teleservices"]?.array ?? []).compactMap(\.string),
            from: day(members, "debut"), until: day(members, "fin"), by: exchange.caller())
        return .noContent
    }

    static let revoke = Route.api(
        .delete, "/api/v1/delegations/{id}", .care, Operation("revoquerDelegation", "Met fin à une délégation, aussitôt.", success: 204, answer: nil, refusals: [404])
    ) { exchange in
        try await exchange.desk.revokeDelegation(exchange.part("id"), by: exchange.caller())
        return .noContent
    }

    private static func day(_ members: [String: JSONValue], _ key: String) throws -> LocalDate {
        do throws(FieldFault) {
            guard let value = members[key], !value.isBlank else { throw FieldFault("requis", "manque. Par exemple : 2026-03-12.") }
            return try LocalDate.read(value)
        } catch {
            throw DeskRefusal.invalid([Anomaly(field: key, code: error.code, message: "« \(key) » \(error.message)")])
        }
    }
}

extension DelegationView {
    var json: JSONValue {
        [
            "id": .string(id), "delegant": .string(delegatorName), "delegataire": .string(delegateName),
            "teleservices": .array(teleservices.map(JSONValue.string)), "debut": .string(from.iso), "fin": .string(until.iso),
            "enVigueur": .bool(isInForce), "revoquee": .bool(isRevoked),
        ]
    }
}
