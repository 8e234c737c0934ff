import ContactTracing
import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// `GET /api/v1/suivi/fiches/{id}`
enum ReadFiche {
    static let route = Route.api(
        .get, "/api/v1/suivi/fiches/{id}", .tracingPlatform,
        Operation("lireFicheCas", "Une fiche de cas de votre territoire, avec ses contacts.", answer: "FicheDuTerritoire", refusals: [404])
    ) { exchange in
        .fiche(try await exchange.desk.lireFicheTerritoire(exchange.part("id"), by: exchange.caller()))
    }
}

extension Response {
    static func fiche(_ view: FicheTerritoire) -> Response {
        var response = Response.json(view.json)
        response.headers[.eTag] = "\"\(view.fiche.revision)\""
        return response
    }
}

extension FicheTerritoire {
    var json: JSONValue {
        var members: [String: JSONValue] = [
            "id": .string(fiche.id), "numero": .string(fiche.numero), "etat": .string(fiche.etat.rawValue), "departement": .string(fiche.departement),
            "revision": .int(fiche.revision), "collectivite": .bool(fiche.collectivite), "accord": .bool(fiche.accord),
            "personne": fiche.donnees.personne.contactJSON, "effacementLe": .string(fiche.effacementLe.iso),
            "actions": .array([peutCompleter ? "completion" : nil, peutEscalader ? "escalade" : nil, peutClore ? "cloture" : nil, peutSaisir ? "contacts" : nil, peutSaisir ? "correction" : nil].compactMap { $0.map(JSONValue.string) }),
            "contacts": .array(fiche.contacts.filter { $0.etat != .brouillon }.map {
                [
                    "id": .string($0.id), "numero": .string($0.numero), "nom": .string($0.donnees.personne.displayName), "etat": .string($0.etat.rawValue),
                    "departement": .string($0.departement), "essais": .int($0.essais),
                ]
            }),
        ]
        if peutSaisir { members["contenu"] = contenu }
        members["symptomesLe"] = fiche.symptomesLe.map { .string($0.iso) }
        members["symptomes"] = fiche.donnees.symptomes.map(JSONValue.string)
        members["valideLe"] = fiche.valideLe.map { .string($0.iso) }
        members["alerte"] = alerte.map(JSONValue.string)
        return .object(members)
    }
}
