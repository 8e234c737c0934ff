import ContactTracing
import Core
import Desk
import HTTPTypes

/// `GET /api/v1/suivi/appels`
enum ReadFileAppels {
    static let route = Route.api(
        .get, "/api/v1/suivi/appels", .tracingPlatform,
        Operation(
            "lireFileAppels", "La file d’appels : ce qui attend, ce qui presse, ce que vous tenez.",
            parameters: [.query("epidemie", "Code de l’épidémie ; l’ouverte par défaut"), .query("departement", "Un seul de vos départements"), .query("file", "plateforme ou agence")],
            answer: "FileAppels", refusals: [400, 404])
    ) { exchange in
        try exchange.allowQuery("epidemie", "departement", "file")
        let epidemie = try await exchange.epidemie()
        return .json(try await exchange.desk.lireFileAppels(
            epidemie.code, departement: exchange.query("departement"), file: exchange.query("file"), by: exchange.caller()).json)
    }
}

extension FileAppelsView {
    var json: JSONValue {
        [
            "file": .string(file), "departements": .array(departements.map { .string($0.code) }), "enAttente": .int(enAttente), "enRetard": .int(enRetard),
            "bientot": .int(bientot), "plusTard": .int(plusTard), "invites": .int(invites), "ouverte": .bool(estOuverte),
            "prochaineOuverture": .string(prochaineOuverture.iso), "mesAppels": .int(mesAppels), "mesJoints": .int(mesJoints), "tousAppels": .int(tousAppels),
            "enSurcharge": .array(enSurcharge.map { .string($0.code) }),
            "pris": .array(pris.map { ["id": .string($0.id), "numero": .string($0.numero), "nom": .string($0.donnees.personne.displayName), "etat": .string($0.etat.rawValue)] }),
        ]
    }
}
