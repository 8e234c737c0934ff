import Core
import Desk
import HTTPTypes
import Hummingbird

/// The funds, for programs: `/api/v1/administration/caisses` and `/api/v1/administration/reprises`.
enum CaissesAPI {
    static let routes = [list, read, keep, open, end, takeover, removeTakeover]
    private static let base = "/api/v1/administration/caisses"

    static let list = Route.api(
        .get, base, .administration, Operation("listerCaisses", "Les caisses, ce qu’elles reçoivent, les reprises, les codes sans caisse.", answer: "Caisses")
    ) { exchange in
        let found = try await exchange.desk.listFunds(by: exchange.caller())
        return .json([
            "caisses": .array(found.funds.map(\.json)), "reprises": .array(found.reprises.map(\.json)),
            "codesSansCaisse": .array(found.unknown.map { .string($0.code) }),
        ])
    }

    static let read = Route.api(
        .get, "\(base)/{code}", .administration, Operation("lireCaisse", "Une caisse.", answer: "Caisse", refusals: [404])
    ) { exchange in .json(try await exchange.desk.readFund(exchange.part("code"), by: exchange.caller()).json) }

    static let keep = Route.api(
        .put, "\(base)/{code}", .administration,
        Operation("ecrireCaisse", "Fait connaître une caisse, ou corrige son nom et son adresse.", body: "SaisieCaisse", success: 204, answer: nil, refusals: [415, 422])
    ) { exchange in
        let members = try await exchange.json(keys: "nom", "lignes", "codePostal", "commune", "telephone", "source")
        func words(_ key: String) throws -> String { try exchange.words(members, key) ?? "" }
        try await exchange.desk.keepFund(
            exchange.part("code"),
            FundInput(
                nom: words("nom"), lignes: words("lignes"), codePostal: words("codePostal"), commune: words("commune"), telephone: words("telephone"),
                source: words("source")), by: exchange.caller())
        return .noContent
    }

    static let open = Route.api(
        .post, "\(base)/{code}/receptions", .administration,
        Operation(
            "ouvrirReception", "À partir d’un jour, la caisse reçoit ce téléservice par voie électronique.", body: "SaisieReception", success: 201,
            answer: "Identifiant", refusals: [404, 415, 422], takesKey: true)
    ) { exchange in
        let members = try await exchange.json(keys: "teleservice", "du", "au", "source")
        func words(_ key: String) throws -> String { try exchange.words(members, key) ?? "" }
        let id = try await exchange.desk.openReception(
            exchange.part("code"), ReceptionInput(teleservice: words("teleservice"), du: words("du"), au: words("au"), source: words("source")),
            key: exchange.idempotencyKey, by: exchange.caller())
        return .json(["id": .string(id)], status: .created)
    }

    static let end = Route.api(
        .post, "\(base)/{code}/receptions/{id}/fin", .administration,
        Operation("fermerReception", "Le dernier jour d’une réception, et pourquoi.", body: "FinReception", success: 204, answer: nil, refusals: [404, 415, 422])
    ) { exchange in
        let members = try await exchange.json(keys: "au", "source")
        try await exchange.desk.endReception(
            exchange.part("code"), exchange.part("id"), au: exchange.words(members, "au") ?? "", source: exchange.words(members, "source") ?? "",
            by: exchange.caller())
        return .noContent
    }

    static let takeover = Route.api(
        .post, "/api/v1/administration/reprises", .administration,
        Operation(
            "noterReprise", "À partir d’un jour, une caisse fait le travail d’un autre code.", body: "SaisieReprise", success: 201, answer: "Identifiant",
            refusals: [415, 422], takesKey: true)
    ) { exchange in
        let members = try await exchange.json(keys: "ancien", "successeur", "le", "source")
        func words(_ key: String) throws -> String { try exchange.words(members, key) ?? "" }
        let id = try await exchange.desk.noteTakeover(
            RepriseInput(ancien: words("ancien"), successeur: words("successeur"), le: words("le"), source: words("source")), key: exchange.idempotencyKey,
            by: exchange.caller())
        return .json(["id": .string(id)], status: .created)
    }

    static let removeTakeover = Route.api(
        .delete, "/api/v1/administration/reprises/{id}", .administration,
        Operation("retirerReprise", "Retire une reprise notée par erreur.", success: 204, answer: nil, refusals: [404])
    ) { exchange in
        try await exchange.desk.removeTakeover(exchange.part("id"), by: exchange.caller())
        return .noContent
    }
}

extension FundView {
    var json: JSONValue {
        var members: [String: JSONValue] = [
            "code": .string(caisse.codeOrganisme.code), "nom": .string(caisse.nom), "regime": .string(caisse.regime.libelle),
            "adresse": .array(caisse.postale.map(JSONValue.string)),
            "receptions": .array(
                receptions.map { one in
                    var members: [String: JSONValue] = [
                        "id": .string(one.id), "teleservice": .string(one.reception.teleservice), "du": .string(one.reception.du.iso), "source": .string(one.source),
                    ]
                    members["au"] = one.reception.au.map { .string($0.iso) }
                    return .object(members)
                }), "reprises": .array(reprises.map(\.json)),
        ]
        members["telephone"] = caisse.telephone.map(JSONValue.string)
        members["source"] = source.map(JSONValue.string)
        members["repriseParAujourdhui"] = successor?.json
        return .object(members)
    }
}

extension RepriseView {
    var json: JSONValue {
        [
            "id": .string(id), "ancien": .string(reprise.ancien.code), "successeur": .string(reprise.successeur.code), "le": .string(reprise.le.iso),
            "source": .string(reprise.source),
        ]
    }
}
