import Core
import Desk
import HTTPTypes
import Hummingbird

/// Accounts that followed the directory: `/api/v1/administration/comptes-annuaire`.
enum ComptesSuivisAPI {
    static let routes = [list, seen]

    static let list = Route.api(
        .get, "/api/v1/administration/comptes-annuaire", .administration,
        Operation(
            "listerComptesSuivis", "Comptes fermés ou rouverts par l’annuaire, situations finies.",
            parameters: [.query("avant", "Valeur de « suite » de la page précédente", ["type": "integer"])], answer: "ComptesSuivis")
    ) { exchange in
        try exchange.allowQuery("avant")
        let found = try await exchange.desk.listComptesSuivis(avant: exchange.query("avant").flatMap { Int64($0) }, by: exchange.caller())
        return .json(["faits": .array(found.faits.map(\.json)), "aVoir": .int(found.aVoir), "suite": found.suite.map { .int(Int($0)) } ?? .null])
    }

    static let seen = Route.api(
        .post, "/api/v1/administration/comptes-annuaire/vus", .administration,
        Operation("marquerComptesSuivis", "Dit que ces changements ont été vus.", success: 204, answer: nil)
    ) { exchange in
        try await exchange.desk.marquerComptesSuivis(by: exchange.caller())
        return .noContent
    }
}

extension CompteSuivi {
    var json: JSONValue {
        [
            "id": .string(id), "fait": .string(fait.rawValue), "nom": .string(nom), "identifiant": .string(identifiant), "lieu": lieu.map(JSONValue.string) ?? .null,
            "releveDu": .string(releveDu.iso), "le": .string(le.iso), "rouvertLe": rouvertLe.map { .string($0.iso) } ?? .null, "vu": .bool(vu),
        ]
    }
}
