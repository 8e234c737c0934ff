import Core
import Desk
import HTTPTypes

/// `POST /api/v1/suivi/laboratoire/test`: a date, and no place for a result.
enum NoterTest {
    static let route = Route.api(
        .post, "/api/v1/suivi/laboratoire/test", .tracingLaboratory,
        Operation(
            "noterDateDuTest", "Note la date d’un test, jamais son résultat.", body: "DateDeTest", success: 204, answer: nil, refusals: [404, 409, 415, 422],
            takesKey: true)
    ) { exchange in
        try await exchange.refuseBrowsing()
        let members = try await exchange.json(keys: "reference", "date")
        try await exchange.desk.noterTest(
            exchange.words(members, "reference") ?? "", le: exchange.day(members, "date"), key: exchange.idempotencyKey, by: exchange.caller())
        return .noContent
    }
}
