import Core
import Desk
import HTTPTypes

/// `POST /api/v1/suivi/pharmacie/verification`
enum VerifierMasques {
    static let route = Route.api(
        .post, "/api/v1/suivi/pharmacie/verification", .tracingPharmacy,
        Operation(
            "verifierDroitMasques", "Dit si des masques sont à remettre à une personne présente.",
            parameters: [.query("epidemie", "Suivi, le plus récent ouvert par défaut")], body: "DemandeDroit", answer: "DroitMasques",
            refusals: [404, 415, 422, 429])
    ) { exchange in
        let right = try await exchange.desk.verifierMasques(exchange.demandeDroit(), epidemie: exchange.query("epidemie"), by: exchange.caller())
        return .json([
            "masques": .bool(right.masques), "dejaDelivres": .bool(right.dejaDelivres), "reference": right.reference.map(JSONValue.string) ?? .null,
        ])
    }
}
