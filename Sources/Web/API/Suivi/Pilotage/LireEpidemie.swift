import ContactTracing
import Core
import Desk
import HTTPTypes

/// `GET /api/v1/administration/epidemies/{code}`
enum LireEpidemie {
    static let route = Route.api(
        .get, "/api/v1/administration/epidemies/{code}", .administration,
        Operation("lireEpidemie", "Toutes les versions des paramètres d’un suivi.", answer: "EpidemieVersions", refusals: [404])
    ) { exchange in
        try exchange.allowQuery()
        return .json(try await exchange.desk.lireEpidemie(exchange.part("code"), by: exchange.caller()).json)
    }
}

extension EpidemieVue {
    var json: JSONValue {
        [
            "code": .string(code), "version": .int(enVigueur.version),
            "versions": .array(
                versions.map { version in
                    var members = version.parametres.saisie.object ?? [:]
                    members["version"] = .int(version.parametres.version)
                    members["auteur"] = .string(version.auteur)
                    members["creeLe"] = .string(version.creeLe.iso)
                    return .object(members)
                }),
        ]
    }
}
