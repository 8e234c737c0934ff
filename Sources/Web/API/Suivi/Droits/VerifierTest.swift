import Core
import Desk
import HTTPTypes

/// `POST /api/v1/suivi/laboratoire/verification`
enum VerifierTest {
    static let route = Route.api(
        .post, "/api/v1/suivi/laboratoire/verification", .tracingLaboratory,
        Operation(
            "verifierDroitTest", "Dit si une personne présente a droit à un test sans ordonnance, et jusqu’à quand.",
            parameters: [.query("epidemie", "Suivi, le plus récent ouvert par défaut")], body: "DemandeDroit", answer: "DroitTest", refusals: [404, 415, 422, 429])
    ) { exchange in
        let right = try await exchange.desk.verifierTest(exchange.demandeDroit(), epidemie: exchange.query("epidemie"), by: exchange.caller())
        return .json([
            "droit": .bool(right.droit), "jusquau": right.jusquau.map { .string($0.iso) } ?? .null, "reference": right.reference.map(JSONValue.string) ?? .null,
        ])
    }
}
