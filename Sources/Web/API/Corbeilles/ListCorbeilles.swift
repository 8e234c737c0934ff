import Core
import Desk
import HTTPTypes

/// `GET /api/v1/corbeilles`
enum ListCorbeilles {
    static let route = Route.api(
        .get, "/api/v1/corbeilles", .fund, Operation("listerCorbeilles", "Les corbeilles de votre caisse et leur compte.", answer: "Corbeilles")
    ) { exchange in
        let queues = try await exchange.desk.listQueues(by: exchange.caller())
        return .json([
            "corbeilles": .array(
                queues.map {
                    [
                        "nom": .string($0.name.rawValue), "libelle": .string($0.label), "compte": .int($0.count), "plafond": .bool($0.isCeiling),
                        "adresse": .string("/api/v1/corbeilles/\($0.name.rawValue)"),
                    ]
                })
        ])
    }
}
