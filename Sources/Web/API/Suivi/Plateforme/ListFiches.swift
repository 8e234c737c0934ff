import ContactTracing
import Core
import Desk
import HTTPTypes

/// `GET /api/v1/suivi/fiches`
enum ListFiches {
    static let route = Route.api(
        .get, "/api/v1/suivi/fiches", .tracingPlatform,
        Operation(
            "listerFiches", "Les fiches de cas validées de votre territoire, du dernier changement au plus ancien.",
            parameters: [
                .query("epidemie", "Code de l’épidémie"), .query("departement", "Un seul de vos départements"), .query("etat", "Un seul état"),
                .query("curseur", "Valeur de « suivant »"), .query("limite", "De 1 à 100, 50 par défaut", ["type": "integer", "minimum": 1, "maximum": 100]),
            ], answer: "FichesDuTerritoire", refusals: [400, 404])
    ) { exchange in
        try exchange.allowQuery("epidemie", "departement", "etat", "curseur", "limite")
        let epidemie = try await exchange.epidemie()
        let page = try await exchange.desk.listerFiches(
            epidemie.code, departement: exchange.query("departement"), etat: exchange.query("etat"), cursor: exchange.query("curseur"),
            limit: exchange.integer("limite") ?? 50, by: exchange.caller())
        return .json([
            "fiches": .array(page.items.map { line in
                var members: [String: JSONValue] = [
                    "id": .string(line.id), "numero": .string(line.numero), "nom": .string(line.nom), "etat": .string(line.etat.rawValue),
                    "departement": .string(line.departement), "collectivite": .bool(line.collectivite),
                ]
                members["valideLe"] = line.valideLe.map { .string($0.iso) }
                return .object(members)
            }),
            "suivant": page.next.map(JSONValue.string) ?? .null,
        ])
    }
}
