import ContactTracing
import Core
import Desk
import HTTPTypes

/// `GET /api/v1/suivi/isolement/{id}`
enum LireIsolement {
    static let route = Route.api(
        .get, "/api/v1/suivi/isolement/{id}", .tracingAgency,
        Operation("lireIsolement", "Un appel d’isolement, avec ceux de la même personne.", answer: "AppelIsolement", refusals: [404])
    ) { exchange in
        try exchange.allowQuery()
        let found = try await exchange.desk.lireIsolement(exchange.part("id"), by: exchange.caller())
        var members = found.appel.json.object ?? [:]
        members["autres"] = .array(found.autres.map(\.json))
        members["symptomes"] = found.appel.symptomes.map(JSONValue.string) ?? .null
        members["note"] = found.appel.note.map(JSONValue.string) ?? .null
        return .json(.object(members))
    }
}
