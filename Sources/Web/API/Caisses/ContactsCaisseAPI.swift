import Core
import Desk
import HTTPTypes
import Hummingbird

/// Whom to call at a fund: `/api/v1/caisses` and `/api/v1/caisses/{code}/contacts`.
enum ContactsCaisseAPI {
    static let routes = [list, read, add, replace, retire]

    static let list = Route.api(
        .get, "/api/v1/caisses", .signedIn,
        Operation("listerCaissesAJoindre", "Les caisses de ce guichet, et ce qu’elles disent d’elles.", parameters: [.query("q", "Lettres du nom, de la ville, ou code")], answer: "ListeDeCaisses")
    ) { exchange in
        try exchange.allowQuery("q")
        let found = try await exchange.desk.listCaisses(exchange.query("q"), by: exchange.caller())
        return .json([
            "caisses": .array(
                found.map { fund in
                    var members = fund.caisse.json.object ?? [:]
                    members["contacts"] = .int(fund.contacts)
                    return .object(members)
                })
        ])
    }

    static let read = Route.api(
        .get, "/api/v1/caisses/{code}/contacts", .signedIn, Operation("lireContactsCaisse", "Qui joindre à une caisse, par sujet.", answer: "ContactsDeCaisse", refusals: [404])
    ) { exchange in
        let view = try await exchange.desk.readContacts(caisse: exchange.part("code"), by: exchange.caller())
        return .json(["caisse": view.caisse.json, "contacts": .array(view.contacts.map(\.json)), "modifiables": .bool(view.modifiables)])
    }

    static let add = Route.api(
        .post, "/api/v1/caisses/{code}/contacts", .fundContacts,
        Operation("ajouterContactCaisse", "Ajoute un contact à sa caisse.", body: "ContactDeCaisse", success: 201, answer: "ContactEcrit", refusals: [404], takesKey: true)
    ) { try await write($0, replacing: nil) }

    static let replace = Route.api(
        .put, "/api/v1/caisses/{code}/contacts/{id}", .fundContacts,
        Operation("remplacerContactCaisse", "Met un contact à la place d’un autre, qui reste dans l’historique.", body: "ContactDeCaisse", success: 201, answer: "ContactEcrit", refusals: [404], takesKey: true)
    ) { try await write($0, replacing: $0.part("id")) }

    static let retire = Route.api(
        .delete, "/api/v1/caisses/{code}/contacts/{id}", .fundContacts, Operation("retirerContactCaisse", "Retire un contact.", success: 204, answer: nil, refusals: [404])
    ) { exchange in
        try await exchange.desk.retireContact(exchange.part("id"), caisse: exchange.part("code"), by: exchange.caller())
        return .noContent
    }

    private static func write(_ exchange: Exchange, replacing former: String?) async throws -> Response {
        let members = try await exchange.json(keys: "sujet", "intitule", "role", "telephone", "courriel", "horaires", "secteur")
        func text(_ name: String) throws -> String { try exchange.words(members, name) ?? "" }
        let saisi = ContactCaisseSaisi(
            sujet: try text("sujet"), intitule: try text("intitule"), role: try text("role"), telephone: try text("telephone"), courriel: try text("courriel"),
            horaires: try text("horaires"), secteur: try text("secteur"))
        let id = try await exchange.desk.writeContact(
            saisi, caisse: exchange.part("code"), replacing: former, key: exchange.idempotencyKey, by: exchange.caller())
        return .json(["id": .string(id)], status: .created)
    }
}

extension Caisse {
    var json: JSONValue {
        [
            "code": .string(codeOrganisme.code), "nom": .string(nom), "regime": .string(regime.libelle), "adresse": .string(adresse.enUneLigne),
            "telephone": telephone.map(JSONValue.string) ?? .null,
        ]
    }
}

extension ContactCaisseVue {
    var json: JSONValue {
        [
            "id": .string(id), "sujet": .string(sujet.rawValue), "sujetLibelle": .string(sujet.libelle), "intitule": .string(intitule), "role": .string(role),
            "telephone": telephone.map(JSONValue.string) ?? .null, "courriel": courriel.map(JSONValue.string) ?? .null,
            "horaires": horaires.map(JSONValue.string) ?? .null, "secteur": secteur.map(JSONValue.string) ?? .null, "ecritLe": .string(ecritLe.iso),
        ]
    }
}
