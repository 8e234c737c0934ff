import Core
import Desk
import HTTPTypes

/// `GET /api/v1/suivi/attentes`
enum ReadAttentes {
    static let route = Route.api(
        .get, "/api/v1/suivi/attentes", .tracingDoctor,
        Operation("lireAttentes", "Ce que le suivi attend de vous, en nombres : fiches à valider et première échéance, arrêts demandés.", answer: "AttentesDuMedecin")
    ) { exchange in
        let found = try await exchange.desk.compterAttentes(by: exchange.caller())
        var members: [String: JSONValue] = ["aValider": .int(found.aValider), "arrets": .int(found.arrets)]
        members["echeance"] = found.echeance.map { .string($0.iso) }
        return .json(.object(members))
    }
}
