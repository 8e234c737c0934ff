import Core
import Desk
import HTTPTypes
import Hummingbird

/// Complaints. For programs.
enum ReclamationsAPI {
    static let routes = [list, file, read] + ActionReclamation.allCases.map(step)

    static let list = Route.api(
        .get, "/api/v1/reclamations", .dossier,
        Operation("listerReclamations", "Vos réclamations, ou celles que votre caisse doit traiter.", parameters: [.query("finies", "oui : celles qui ont reçu une réponse (caisses)")], answer: "Reclamations")
    ) { exchange in
        try exchange.allowQuery("finies")
        let found = try await exchange.desk.listerReclamations(finies: exchange.query("finies") == "oui", by: exchange.caller())
        return .json(["reclamations": .array(found.map(\.json))])
    }

    static let file = Route.api(
        .post, "/api/v1/reclamations", .care,
        Operation("reclamer", "Dépose une réclamation, sur un dossier ou auprès d’une caisse.", body: "NouvelleReclamation", success: 201, answer: "Reclamation", refusals: [404, 409, 415, 422], takesKey: true)
    ) { exchange in
        let members = try await exchange.json(keys: "motif", "texte", "dossier", "caisse")
        let view = try await exchange.desk.reclamer(
            motif: exchange.words(members, "motif"), texte: exchange.words(members, "texte"), dossier: exchange.words(members, "dossier"), caisse: exchange.words(members, "caisse"),
            key: exchange.idempotencyKey, by: exchange.caller())
        return .json(view.json, status: .created)
    }

    static let read = Route.api(
        .get, "/api/v1/reclamations/{id}", .dossier, Operation("lireReclamation", "Une réclamation et son histoire.", answer: "Reclamation", refusals: [404])
    ) { exchange in .json(try await exchange.desk.lireReclamation(exchange.part("id"), by: exchange.caller()).json) }

    private static func step(_ action: ActionReclamation) -> Route {
        .api(
            .post, "/api/v1/reclamations/{id}/\(action.rawValue)", .dossier,
            Operation("reclamation-\(action.rawValue)", "\(action.libelle).", body: action.porteTexte ? "TexteReclamation" : nil, answer: "Reclamation", refusals: [404, 409, 412, 415, 422], takesKey: true, takesRevision: true)
        ) { exchange in
            let text = action.porteTexte ? try await exchange.words(exchange.json(keys: "texte"), "texte") : nil
            return .json(
                try await exchange.desk.avancerReclamation(
                    exchange.part("id"), action, texte: text, revision: exchange.ifMatch(), key: exchange.idempotencyKey, by: exchange.caller()
                ).json)
        }
    }
}

extension ReclamationView {
    var json: JSONValue {
        [
            "id": .string(id), "numero": .string(numero), "motif": .string(motif.rawValue), "etat": .string(etat.rawValue), "caisse": .string(caisse.code),
            "professionnel": .string(professionnel), "dossier": dossier.map(JSONValue.string) ?? .null, "deposeeLe": .string(deposeeLe.iso), "dueLe": .string(dueLe.iso),
            "repondueLe": repondueLe.json, "finieLe": finieLe.json, "reouvertures": .int(reouvertures), "prisPar": prisPar.map(JSONValue.string) ?? .null, "revision": .int(revision),
            "faits": .array(faits.map { ["mot": .string($0.mot), "le": .string($0.le.iso), "par": .string($0.par), "texte": $0.texte.map(JSONValue.string) ?? .null] }),
            "actions": .array(actions.map { .string($0.rawValue) }),
        ]
    }
}
