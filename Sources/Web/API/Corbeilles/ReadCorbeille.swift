import Core
import Desk
import HTTPTypes

/// `GET /api/v1/corbeilles/{nom}`
enum ReadCorbeille {
    static let route = Route.api(
        .get, "/api/v1/corbeilles/{nom}", .fund,
        Operation(
            "lireCorbeille", "Une corbeille, le plus ancien dépôt d’abord.",
            parameters: [
                .query("teleservice", "Code du téléservice"), .query("curseur", "Valeur de « suivant » de la page précédente"),
                .query("limite", "De 1 à 100, 50 par défaut", ["type": "integer", "minimum": 1, "maximum": 100]),
            ], answer: "ListeDeDossiers", refusals: [400, 404])
    ) { exchange in
        try exchange.allowQuery("teleservice", "curseur", "limite")
        guard let name = QueueName(rawValue: try exchange.part("nom")) else { throw DeskRefusal.notFound }
        let page = try await exchange.desk.readQueue(
            name, teleservice: exchange.query("teleservice"), cursor: exchange.query("curseur"), limit: exchange.integer("limite") ?? 50,
            by: exchange.caller())
        return .json(page.json)
    }
}
