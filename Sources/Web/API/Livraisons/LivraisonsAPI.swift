import Core
import Desk
import HTTPTypes

/// Files of insured persons, for programs of the funds and of the administration.
enum LivraisonsAPI {
    static let routes = [list, approve, reject]

    static let list = Route.api(
        .get, "/api/v1/livraisons", .deliveries,
        Operation("listerLivraisonsAssures", "Fichiers d’assurés reçus, les derniers d’abord : ceux de votre caisse, ou tous pour l’administration.", answer: "Livraisons")
    ) { exchange in
        .json(["livraisons": .array(try await exchange.desk.listLivraisonsAssures(by: exchange.caller()).map(\.json))])
    }

    static let approve = Route.api(
        .post, "/api/v1/livraisons/{id}/approbation", .deliveries,
        Operation("approuverLivraisonAssures", "Met en service un fichier retenu, si aucun plus récent n’est venu depuis.", answer: "Livraison", refusals: [404])
    ) { exchange in
        .json(try await exchange.desk.approveLivraisonAssures(exchange.part("id"), by: exchange.caller()).json)
    }

    static let reject = Route.api(
        .post, "/api/v1/livraisons/{id}/rejet", .deliveries,
        Operation("ecarterLivraisonAssures", "Écarte un fichier retenu : le registre reste ce qu’il était.", success: 204, answer: nil, refusals: [404])
    ) { exchange in
        try await exchange.desk.rejectLivraisonAssures(exchange.part("id"), by: exchange.caller())
        return .noContent
    }
}

extension LivraisonView {
    var json: JSONValue {
        var members: [String: JSONValue] = [
            "id": .string(id), "caisse": caisse.json, "genre": .string(genre), "format": .string(format), "nom": .string(nom), "date": .string(date.iso),
            "sequence": .int(sequence), "etat": .string(etat), "lus": .int(lus), "gardes": .int(gardes), "refuses": .int(refuses), "nouveaux": .int(nouveaux),
            "modifies": .int(modifies), "inchanges": .int(inchanges), "retires": .int(retires), "recueLe": .string(recueLe.iso),
        ]
        members["motif"] = motif.map(JSONValue.string)
        members["activeLe"] = activeLe.map { .string($0.iso) }
        members["decideePar"] = decideePar.map(JSONValue.string)
        members["decideeLe"] = decideeLe.map { .string($0.iso) }
        return .object(members)
    }
}
