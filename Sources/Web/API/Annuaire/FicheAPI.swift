import Core
import Desk
import HTTPTypes
import Hummingbird

/// One professional, one place, and the names a place is given.
enum FicheAPI {
    static let routes = [person, place, name, forget]

    static let person = Route.api(
        .get, "/api/v1/annuaire/professionnels/{id}", .signedIn,
        Operation("lireProfessionnel", "Un professionnel, par identifiant national ou RPPS ; parti, depuis quand.", answer: "FicheProfessionnel", refusals: [404])
    ) { exchange in
        let view = try await exchange.desk.lireProfessionnel(exchange.part("id"), by: exchange.caller())
        return .json([
            "nom": .string(view.nom), "present": view.present?.json ?? .null, "partiLe": view.partiLe.map { .string($0.iso) } ?? .null,
            "aJourLe": view.aJourLe.map { .string($0.iso) } ?? .null,
        ])
    }

    static let place = Route.api(
        .get, "/api/v1/annuaire/lieux/{id}", .signedIn, Operation("lireLieu", "Un lieu : adresse, autres noms, professionnels.", answer: "FicheLieu", refusals: [404])
    ) { exchange in
        let view = try await exchange.desk.lireLieu(exchange.part("id"), by: exchange.caller())
        return .json([
            "lieu": view.lieu.json, "messageries": view.messageries.json, "noms": .array(view.alias.map(\.json)),
            "professionnels": .array(view.professionnels.map(\.json)), "incomplet": .bool(view.isCut),
        ])
    }

    static let name = Route.api(
        .post, "/api/v1/annuaire/lieux/{id}/noms", .signedIn,
        Operation("nommerLieu", "Donne un autre nom à un lieu : dans un cabinet, ou, par l’administration, dans une commune ou un département.", body: "NomDeLieu", success: 201, answer: "NomGarde", refusals: [404])
    ) { exchange in
        let members = try await exchange.json(keys: "nom", "portee")
        let word = try exchange.words(members, "portee") ?? PorteeAlias.compte.rawValue
        guard let scope = PorteeAlias(rawValue: word) else {
            throw DeskRefusal.invalid([Anomaly(field: "portee", code: "portee", message: "« portee » doit être l’un de\u{A0}: \(PorteeAlias.allCases.map(\.rawValue).joined(separator: ", ")).")])
        }
        let id = try await exchange.desk.nommerLieu(exchange.part("id"), libelle: exchange.words(members, "nom") ?? "", portee: scope, by: exchange.caller())
        return .json(["id": .string(id)], status: .created)
    }

    static let forget = Route.api(
        .delete, "/api/v1/annuaire/noms/{id}", .signedIn, Operation("oublierNomDeLieu", "Retire un autre nom d’un lieu.", success: 204, answer: nil, refusals: [404])
    ) { exchange in
        try await exchange.desk.oublierNomDeLieu(exchange.part("id"), by: exchange.caller())
        return .noContent
    }
}

extension AliasVue {
    var json: JSONValue { ["id": .string(id), "nom": .string(libelle), "portee": .string(portee.rawValue), "territoire": .string(territoire), "retirable": .bool(retirable)] }
}
