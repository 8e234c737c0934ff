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
                .query("patient", "Identifiant du patient"), .query("du", "Déposés à partir de ce jour", ["type": "string", "format": "date"]),
                .query("au", "Déposés jusqu’à ce jour compris", ["type": "string", "format": "date"]), .query("curseur", "Valeur de « suivant » de la page précédente"),
                .query("limite", "De 1 à 100, 25 par défaut", ["type": "integer", "minimum": 1, "maximum": 100]),
            ], answer: "ListeDeDossiers", refusals: [400])
    ) { exchange in
        try exchange.allowQuery("teleservice", "etat", "envoi", "patient", "du", "au", "curseur", "limite")
        return .json(try await exchange.desk.listDossiers(exchange.dossierQuery(), by: exchange.caller()).json)
    }
}

extension Exchange {
    private func queryDay(_ name: String) throws -> LocalDate? {
        guard let text = query(name) else { return nil }
        guard let day = (try? LocalDate(iso: text)) ?? (try? LocalDate(fr: text)) else {
            throw DeskRefusal.malformed(code: "parametre", message: "« \(name) » doit être un jour. Par exemple\u{A0}: 2026-03-12.")
        }
        return day
    }

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
        var asked = DossierQuery(
            teleservice: query("teleservice"), state: state, patient: query("patient"), toPost: toPost != nil, cursor: query("curseur"), limit: try integer("limite") ?? 25)
        (asked.from, asked.until) = (try queryDay("du"), try queryDay("au"))
        return asked
    }
}
