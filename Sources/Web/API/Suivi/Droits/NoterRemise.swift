import Desk
import HTTPTypes

/// `POST /api/v1/suivi/pharmacie/remise`: once for a person; 409 when it was already done.
enum NoterRemise {
    static let route = Route.api(
        .post, "/api/v1/suivi/pharmacie/remise", .tracingPharmacy,
        Operation(
            "noterRemiseMasques", "Note que les masques ont été remis, une seule fois. Aucune date n’est gardée.", body: "Remise", success: 204, answer: nil,
            refusals: [404, 409, 415, 422], takesKey: true)
    ) { exchange in
        try await exchange.refuseBrowsing()
        let members = try await exchange.json(keys: "reference")
        try await exchange.desk.noterRemise(exchange.words(members, "reference") ?? "", key: exchange.idempotencyKey, by: exchange.caller())
        return .noContent
    }
}
