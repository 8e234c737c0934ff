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
                .query("teleservice", "Code du téléservice"),
                .query("echeance", "Réponse due", ["type": "string", "enum": .array(QueueDeadline.allCases.map { .string($0.rawValue) })]),
                .query("tri", "anciennete (par défaut) ou echeance", ["type": "string", "enum": ["anciennete", "echeance"]]),
                .query("curseur", "Valeur de « suivant » de la page précédente"),
                .query("limite", "De 1 à 100, 50 par défaut", ["type": "integer", "minimum": 1, "maximum": 100]),
            ], answer: "ListeDeDossiers", refusals: [400, 404])
    ) { exchange in
        try exchange.allowQuery("teleservice", "echeance", "tri", "curseur", "limite")
        guard let name = QueueName(rawValue: try exchange.part("nom")) else { throw DeskRefusal.notFound }
        let page = try await exchange.desk.readQueue(name, exchange.queueQuery(limit: exchange.integer("limite") ?? 50), by: exchange.caller())
        return .json(page.json)
    }
}

extension Exchange {
    /// The filters and the order that a queue's address asks for.
    func queueQuery(limit: Int = 50) throws -> QueueQuery {
        let deadline = try query("echeance").flatMap { $0.isEmpty ? nil : $0 }.map { word in
            guard let known = QueueDeadline(rawValue: word) else {
                throw DeskRefusal.malformed(code: "parametre", message: "« echeance » vaut \(QueueDeadline.allCases.map(\.rawValue).joined(separator: ", ")).")
            }
            return known
        }
        let order = query("tri")
        guard order == nil || order == "" || order == "anciennete" || order == "echeance" else {
            throw DeskRefusal.malformed(code: "parametre", message: "« tri » vaut anciennete ou echeance.")
        }
        return QueueQuery(
            teleservice: query("teleservice").flatMap { $0.isEmpty ? nil : $0 }, deadline: deadline, byDeadline: order == "echeance", cursor: query("curseur"), limit: limit)
    }
}
