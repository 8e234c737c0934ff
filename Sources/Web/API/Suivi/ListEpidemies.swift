import ContactTracing
import Core
import Desk
import Foundation
import HTTPTypes

/// `GET /api/v1/suivi/epidemies`
enum ListEpidemies {
    static let route = Route.api(
        .get, "/api/v1/suivi/epidemies", .tracing, Operation("listerEpidemies", "Les suivis d’épidémie de ce guichet, avec leurs paramètres du jour.", answer: "Epidemies")
    ) { exchange in
        try exchange.allowQuery()
        let known = try await exchange.desk.listEpidemies(by: exchange.caller())
        return .json(["epidemies": .array(try known.map { try $0.json() })])
    }
}

extension Parametres {
    /// As stored and as given back.
    func json() throws -> JSONValue { try JSONReader.read(Array(JSONEncoder().encode(self))) }
}
