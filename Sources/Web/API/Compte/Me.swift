import Core
import Desk
import HTTPTypes

/// `GET /api/v1/moi`: as whom the caller acts.
enum Me {
    static let route = Route.api(
        .get, "/api/v1/moi", .signedIn, Operation("moi", "En quelle qualité l’appelant agit.", answer: "Moi")
    ) { exchange in
        let actor = try exchange.actor()
        var members: [String: JSONValue] = ["compte": .string(actor.account), "nom": .string(actor.displayName), "role": .string(actor.role.word)]
        if case .professionnel(let profession, let identifier) = actor.role {
            members["profession"] = .string(profession.libelle)
            members["identifiant"] = .string(identifier)
        }
        members["situation"] = actor.situation.map { .string($0.label) }
        members["pour"] = actor.delegation.map { .string($0.delegatorName) }
        members["identifiantDeDelegation"] = .string(try await exchange.desk.delegationIdentifier(by: exchange.caller()))
        members["caisse"] = actor.caisse.map { .string($0.code) }
        return .json(.object(members))
    }
}
