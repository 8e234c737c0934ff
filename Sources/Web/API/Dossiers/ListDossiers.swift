import Core
import Desk
import HTTPTypes

/// `GET /api/v1/dossiers`
enum ListDossiers {
    static let route = Route.api(
        .get, "/api/v1/dossiers", .care,
        Operation(
            "listerDossiers", "Vos dossiers, le dernier changement d’abord.",
            parameters: [
                .query("teleservice", "Code du téléservice"),
                .query("etat", "État", ["type": "string", "enum": .array(DossierState.allCases.map { .string($0.rawValue) })]),
                .query("envoi", "« a-poster » : ce qui reste à envoyer par courrier", ["type": "string", "enum": ["a-poster"]]),
                .query("patient", "Identifiant du patient"), .query("curseur", "Valeur de « suivant » de la page précédente"),
                .query("limite", "De 1 à 100, 25 par défaut", ["type": "integer", "minimum": 1, "maximum": 100]),
            ], answer: "ListeDeDossiers", refusals: [400])
    ) { exchange in
        try exchange.allowQuery("teleservice", "etat", "envoi", "patient", "curseur", "limite")
        return .json(try await exchange.desk.listDossiers(exchange.dossierQuery(), by: exchange.caller()).json)
    }
}

extension Exchange {
    func dossierQuery() throws -> DossierQuery {
        let state = try query("etat").map { word in
            guard let state = DossierState(rawValue: word) else {
                throw DeskRefusal.malformed(code: "parametre", message: "« etat » vaut l’un de : \(DossierState.allCases.map(\.rawValue).joined(separator: ", ")).")
            }
            return state
        }
        let toPost = query("envoi")
        guard toPost == nil || toPost == "a-poster" else {
            throw DeskRefusal.malformed(code: "parametre", message: "« envoi » vaut : a-poster.")
        }
        return DossierQuery(
            teleservice: query("teleservice"), state: state, patient: query("patient"), toPost: toPost != nil, cursor: query("curseur"), limit: try integer("limite") ?? 25)
    }
}
