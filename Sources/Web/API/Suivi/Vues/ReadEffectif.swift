import ContactTracing
import Core
import Desk
import HTTPTypes

/// `GET /api/v1/suivi/effectif`
enum ReadEffectif {
    static let route = Route.api(
        .get, "/api/v1/suivi/effectif", .tracingLead,
        Operation(
            "essayerEffectif", "Simule la plateforme d’appel avec vos chiffres récents, ou ceux que vous donnez, et dit l’effectif qu’il faudrait.",
            parameters: [SuiviVuesAPI.epidemie, SuiviVuesAPI.departement] + SuiviVuesAPI.effectif, answer: "EffectifSuivi", refusals: [400, 404, 422])
    ) { exchange in
        let outcome = try await outcome(exchange)
        var members = outcome.rapport.json.object ?? [:]
        members["essais"] = .array(outcome.essais.map { ["agents": .int($0.agents), "part_joints_sous_24h": $0.part.json] })
        return .json(.object(members))
    }

    /// The staffing of the address, simulated.
    static func outcome(_ exchange: Exchange) async throws -> EffectifSuivi {
        let prepared = try await exchange.desk.preparerEffectif(exchange.demandeEffectif(), by: exchange.caller())
        let (parameters, anomalies) = exchange.hypotheses(prepared)
        guard anomalies.isEmpty else { throw DeskRefusal.invalid(anomalies) }
        return try await exchange.desk.simulerEffectif(parameters, by: exchange.caller())
    }
}
