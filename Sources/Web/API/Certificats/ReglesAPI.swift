import Certificats
import Core
import Desk
import HTTPTypes
import Hummingbird

/// The rules as administrators keep them, for programs.
enum ReglesAPI {
    static let routes = [list, prepare, propose, read, judge, retire, review, readers, name, unname]

    static let list = Route.api(
        .get, "/api/v1/administration/certificats", .administration,
        Operation("listerRegles", "Ce qui attend une seconde personne, ce qui est à relire, et toutes les règles.", answer: "TableauRegles")
    ) { exchange in
        try exchange.allowQuery()
        let table = try await exchange.desk.listerRegles(by: exchange.caller())
        func brief(_ regle: Regle) -> JSONValue {
            ["regle": .string(regle.id), "situation": .string(regle.situation), "version": .int(regle.versions.count), "revueLe": regle.versions.last.map { .string($0.revueLe.iso) } ?? .null]
        }
        return .json([
            "propositions": .array(table.enAttente.map(\.json)), "aRelire": .array(table.aRelire.map(brief)), "regles": .array(table.regles.map(brief)),
        ])
    }

    static let prepare = Route.api(
        .get, "/api/v1/administration/certificats/{regle}/changement", .administration,
        Operation("preparerChangement", "Ce que dit la règle, sous la forme où un changement s’écrit.", answer: "SaisieVersion", refusals: [404])
    ) { exchange in .json(try await exchange.desk.preparerChangement(exchange.part("regle"), by: exchange.caller())) }

    static let propose = Route.api(
        .post, "/api/v1/administration/certificats/{regle}/propositions", .administration,
        Operation(
            "proposerChangement", "Propose un changement\u{A0}: rien ne change avant qu’une seconde personne l’ait accepté.", body: "SaisieVersion", success: 201, answer: "Identifiant",
            refusals: [404, 415, 422], takesKey: true)
    ) { exchange in
        let content = JSONValue.object(try await exchange.json(among: Desk.formulaireVersion.fields.map(\.name)))
        let id = try await exchange.desk.proposerChangement(exchange.part("regle"), content, key: exchange.idempotencyKey, by: exchange.caller())
        return .json(["id": .string(id)], status: .created)
    }

    static let read = Route.api(
        .get, "/api/v1/administration/certificats/propositions/{id}", .administration,
        Operation("lireChangement", "Un changement proposé, avec ce qu’il remplace.", answer: "PropositionRegle", refusals: [404])
    ) { exchange in .json(try await exchange.desk.lireChangement(exchange.part("id"), by: exchange.caller()).json) }

    static let judge = Route.api(
        .post, "/api/v1/administration/certificats/propositions/{id}/avis", .administration,
        Operation("jugerChangement", "Accepte ou refuse le changement d’une autre personne.", body: "AvisRegle", success: 204, answer: nil, refusals: [404, 415, 422], takesKey: true)
    ) { exchange in
        let members = try await exchange.json(keys: "accepte", "avis")
        let said: Bool? = try exchange.truth(members, "accepte")
        guard let accepted = said else {
            throw DeskRefusal.invalid([Anomaly(field: "accepte", code: "requis", message: "« accepte » manque. Écrivez true ou false.")])
        }
        try await exchange.desk.jugerChangement(exchange.part("id"), accepte: accepted, avis: exchange.words(members, "avis"), by: exchange.caller())
        return .noContent
    }

    static let retire = Route.api(
        .post, "/api/v1/administration/certificats/propositions/{id}/retrait", .administration,
        Operation("retirerChangement", "Retire sa propre proposition, tant qu’elle attend.", success: 204, answer: nil, refusals: [404, 422], takesKey: true)
    ) { exchange in
        try await exchange.desk.retirerChangement(exchange.part("id"), by: exchange.caller())
        return .noContent
    }

    static let review = Route.api(
        .post, "/api/v1/administration/certificats/{regle}/relectures", .administration,
        Operation("noterRelecture", "La règle a été relue contre ses sources, sans changement.", body: "RelectureRegle", success: 204, answer: nil, refusals: [404, 415, 422], takesKey: true)
    ) { exchange in
        let members = try await exchange.json(keys: "note")
        try await exchange.desk.noterRelecture(exchange.part("regle"), note: exchange.words(members, "note"), key: exchange.idempotencyKey, by: exchange.caller())
        return .noContent
    }

    static let readers = Route.api(
        .get, "/api/v1/administration/certificats/lecteurs", .administration,
        Operation("listerLecteurs", "Qui lit les comptes de signalements pour l’ordre des médecins.", answer: "LecteursSignalements")
    ) { exchange in
        let readers = try await exchange.desk.listerLecteurs(by: exchange.caller())
        return .json([
            "lecteurs": .array(
                readers.map { ["id": .string($0.id), "nom": .string($0.nom), "identifiant": $0.identifiant.map(JSONValue.string) ?? .null, "depuis": .string($0.depuis.iso)] })
        ])
    }

    static let name = Route.api(
        .post, "/api/v1/administration/certificats/lecteurs", .administration,
        Operation("nommerLecteur", "Désigne quelqu’un, par son numéro national.", body: "NouveauLecteur", success: 201, answer: "Identifiant", refusals: [415, 422], takesKey: true)
    ) { exchange in
        let members = try await exchange.json(keys: "identifiant")
        let id = try await exchange.desk.nommerLecteur(exchange.words(members, "identifiant"), key: exchange.idempotencyKey, by: exchange.caller())
        return .json(["id": .string(id)], status: .created)
    }

    static let unname = Route.api(
        .post, "/api/v1/administration/certificats/lecteurs/{id}/retrait", .administration,
        Operation("retirerLecteur", "Cette personne ne lit plus les comptes.", success: 204, answer: nil, refusals: [404], takesKey: true)
    ) { exchange in
        try await exchange.desk.retirerLecteur(exchange.part("id"), by: exchange.caller())
        return .noContent
    }
}

extension PropositionVue {
    var json: JSONValue {
        [
            "id": .string(id), "regle": .string(regle.id), "etat": .string(etat.rawValue), "motif": .string(motif), "propose": .object(version.members),
            "remplace": remplace.map { .object($0.members) } ?? .null, "proposePar": .string(par), "proposeLe": .string(proposeLe.iso),
            "jugePar": jugePar.map(JSONValue.string) ?? .null, "jugeLe": jugeLe.map { .string($0.iso) } ?? .null, "avis": avis.map(JSONValue.string) ?? .null,
        ]
    }
}
