import Desk
import HTTPTypes

/// `GET /api/v1/suivi/graphiques/{nom}`
enum ReadGraphique {
    static let route = Route.api(
        .get, "/api/v1/suivi/graphiques/{nom}", .tracingLead,
        Operation(
            "lireGraphique", "Une image : courbe.svg, appels-24h.svg, descendance.svg, charge.svg, chaines.svg ou effectif.svg.",
            parameters: [SuiviVuesAPI.epidemie, SuiviVuesAPI.periode, SuiviVuesAPI.departement] + SuiviVuesAPI.chaine + SuiviVuesAPI.effectif.filter { $0.name != "cas" },
            answer: nil, media: "image/svg+xml", refusals: [400, 404, 422])
    ) { exchange in try await exchange.graphique() }
}
