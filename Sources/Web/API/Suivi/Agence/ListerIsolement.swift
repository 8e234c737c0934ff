import ContactTracing
import Core
import Desk
import HTTPTypes

/// `GET /api/v1/suivi/isolement`
enum ListerIsolement {
    static let route = Route.api(
        .get, "/api/v1/suivi/isolement", .tracingAgency,
        Operation(
            "listerIsolement", "Appels d’isolement à faire aujourd’hui, les plus anciens d’abord.",
            parameters: [
                .query("epidemie", "Suivi, le plus récent ouvert par défaut"), .query("curseur", "Valeur de « suivant » de la page précédente"),
                .query("limite", "De 1 à 100, 30 par défaut", ["type": "integer", "minimum": 1, "maximum": 100]),
            ], answer: "AppelsIsolement", refusals: [400, 404, 503])
    ) { exchange in
        try exchange.allowQuery("epidemie", "curseur", "limite")
        let found = try await exchange.desk.listerIsolement(
            epidemie: exchange.epidemie().code, cursor: exchange.query("curseur"), limit: exchange.integer("limite") ?? 30, by: exchange.caller())
        return .json(["appels": .array(found.appels.map(\.json)), "suivant": found.suivant.map(JSONValue.string) ?? .null])
    }
}
