import Core
import Desk
import HTTPTypes
import Hummingbird

/// `GET`, `POST /api/v1/jetons` and `DELETE /api/v1/jetons/{id}`
enum TokenAPI {
    static let list = Route.api(
        .get, "/api/v1/jetons", .signedIn, Operation("listerJetons", "Vos jetons d’accès, sans leur secret.", answer: "Jetons")
    ) { exchange in
        let tokens = try await exchange.desk.listTokens(by: exchange.caller())
        return .json([
            "jetons": .array(
                tokens.map { ["id": .string($0.id), "nom": .string($0.name), "creeLe": .string($0.createdAt.iso), "fin": .string($0.endsAt.iso)] })
        ])
    }

    static let create = Route.api(
        .post, "/api/v1/jetons", .signedIn, Operation("creerJeton", "Crée un jeton ; son secret n’est montré que cette fois.", body: "NouveauJeton", success: 201, answer: "Jeton")
    ) { exchange in
        let members = try await exchange.json(keys: "nom")
        let secret = try await exchange.desk.createToken(name: exchange.words(members, "nom") ?? "", by: exchange.caller())
        return .json(["jeton": .string(secret)], status: .created)
    }

    static let revoke = Route.api(
        .delete, "/api/v1/jetons/{id}", .signedIn, Operation("revoquerJeton", "Révoque un jeton, aussitôt.", success: 204, answer: nil, refusals: [404])
    ) { exchange in
        try await exchange.desk.revokeToken(exchange.part("id"), by: exchange.caller())
        return .noContent
    }
}
