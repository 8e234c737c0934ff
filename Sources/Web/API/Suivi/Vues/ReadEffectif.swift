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
        let outcome = try await exchange.effectif()
        var members = outcome.rapport.json.object ?? [:]
        members["essais"] = .array(outcome.essais.map { ["agents": .int($0.agents), "part_joints_sous_24h": $0.part.json] })
        return .json(.object(members))
    }
}
