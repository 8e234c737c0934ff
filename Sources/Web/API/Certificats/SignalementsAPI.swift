import Certificats
import Core
import Desk
import HTTPTypes
import Hummingbird

/// Requests that no text allows, for programs.
enum SignalementsAPI {
    static let routes = [report, list, read, withdraw, link, structure, counts]

    static let report = Route.api(
        .post, "/api/v1/certificats/signalements", .everyone,
        Operation(
            "signalerCertificat", "Signale une demande de certificat qu’aucun texte ne permet. Sans jeton\u{A0}: compté à part, dix par heure et par adresse. Aucun nom de personne.",
            body: "NouveauSignalement", success: 201, answer: "Identifiant", refusals: [415, 422, 429], takesKey: true)
    ) { exchange in
        let members = try await exchange.json(keys: "regle", "structure", "nom", "commune")
        let saisie = SaisieSignalement(
            regle: try exchange.words(members, "regle"), structure: try exchange.words(members, "structure"), nom: try exchange.words(members, "nom"),
            commune: try exchange.words(members, "commune"))
        let id = try await exchange.desk.signalerCertificat(saisie, key: exchange.idempotencyKey, from: exchange.passant)
        return .json(["id": .string(id)], status: .created)
    }

    static let list = Route.api(
        .get, "/api/v1/certificats/signalements", .signedIn, Operation("listerMesSignalements", "Ses propres signalements, le plus récent d’abord.", answer: "SignalementsCertificat")
    ) { exchange in
        try exchange.allowQuery()
        let mine = try await exchange.desk.mesSignalements(by: exchange.caller())
        return .json(["signalements": .array(mine.signalements.map(\.json)), "litLesComptes": .bool(mine.litLesComptes)])
    }

    static let read = Route.api(
        .get, "/api/v1/certificats/signalements/{id}", .everyone,
        Operation("lireSignalement", "Un signalement, pour qui en a l’identifiant\u{A0}: son auteur.", answer: "SignalementCertificat", refusals: [404])
    ) { exchange in
        try exchange.allowQuery()
        return .json(try await exchange.desk.lireSignalement(exchange.part("id"), from: exchange.passant).json)
    }

    static let withdraw = Route.api(
        .post, "/api/v1/certificats/signalements/{id}/retrait", .everyone,
        Operation("retirerSignalement", "Annule un signalement\u{A0}: il n’est plus compté. Le refaire ne change rien.", success: 204, answer: nil, refusals: [404], takesKey: true)
    ) { exchange in
        try await exchange.desk.retirerSignalement(exchange.part("id"), from: exchange.passant)
        return .noContent
    }

    static let link = Route.api(
        .post, "/api/v1/certificats/signalements/{id}/lien", .signedIn,
        Operation("donnerLienStructure", "Prépare le lien qui ouvre, à la structure nommée, ce qui la concerne. Dit une seule fois.", success: 201, answer: "LienStructure", refusals: [404])
    ) { exchange in
        let made = try await exchange.desk.donnerLienStructure(exchange.part("id"), by: exchange.caller())
        return .json(["adresse": .string("\(exchange.desk.baseURL)/certificats/structures/\(made.jeton)"), "jeton": .string(made.jeton), "expireLe": .string(made.expireLe.iso)], status: .created)
    }

    static let structure = Route.api(
        .get, "/api/v1/certificats/structures/{jeton}", .everyone,
        Operation("lireStructure", "Ce qui a été signalé d’une structure, pour qui en a le lien. Sous trois, le nombre n’est pas dit.", answer: "StructureSignalee", refusals: [404])
    ) { exchange in
        try exchange.allowQuery()
        return .json(try await exchange.desk.lireStructure(exchange.part("jeton"), request: exchange.context.requestID).json)
    }

    static let counts = Route.api(
        .get, "/api/v1/certificats/comptes", .signedIn,
        Operation(
            "compterSignalements", "Signalements par saison, genre de structure et règle, pour les caisses et pour ceux que l’administration désigne pour l’ordre.",
            parameters: [.query("saison", "Une saison\u{A0}: 2026-automne ; toutes par défaut.")], answer: "ComptesSignalements", refusals: [403])
    ) { exchange in
        try exchange.allowQuery("saison")
        return .json(try await exchange.desk.compterSignalements(saison: exchange.query("saison"), by: exchange.caller()).json)
    }
}

extension SignalementVue {
    var json: JSONValue {
        [
            "id": .string(id), "regle": .string(regle.id), "situation": .string(regle.situation), "structure": .string(genre.rawValue),
            "nom": nom.map(JSONValue.string) ?? .null, "commune": .string(commune), "saison": .string(saison.mot), "parProfessionnel": .bool(parProfessionnel),
            "faitLe": .string(faitLe.iso), "retireLe": retireLe.map { .string($0.iso) } ?? .null,
        ]
    }
}

extension StructureVue {
    var json: JSONValue {
        [
            "structure": .string(genre.rawValue), "nom": nom.map(JSONValue.string) ?? .null, "commune": .string(commune),
            "signalements": .array(
                lignes.map { line in
                    [
                        "regle": .string(line.regle.id), "situation": .string(line.regle.situation), "saison": .string(line.saison.mot),
                        "nombre": line.nombre.map(JSONValue.int) ?? .null, "moinsDe": line.nombre == nil ? .int(Desk.plusPetitCompte) : .null,
                    ]
                }),
        ]
    }
}

extension ComptesSignalements {
    var json: JSONValue {
        func counted(_ name: String, _ word: String, _ signedIn: Int, _ others: Int) -> JSONValue {
            [name: .string(word), "professionnels": .int(signedIn), "autres": .int(others), "total": .int(signedIn + others)]
        }
        return [
            "saison": saison.map { .string($0.mot) } ?? .null,
            "saisons": .array(saisons.map { counted("saison", $0.quoi.mot, $0.professionnels, $0.public_) }),
            "structures": .array(structures.map { counted("structure", $0.quoi.rawValue, $0.professionnels, $0.public_) }),
            "regles": .array(regles.map { counted("regle", $0.quoi, $0.professionnels, $0.public_) }),
        ]
    }
}
