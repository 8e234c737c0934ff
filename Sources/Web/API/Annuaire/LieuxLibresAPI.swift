import Core
import Desk
import HTTPTypes
import Hummingbird

/// Free entries: kept by practices, reconciled by administrators.
enum LieuxLibresAPI {
    static let routes = [keep, own, list, read, confirm, refuse, undo]

    static let keep = Route.api(
        .post, "/api/v1/annuaire/libres", .care,
        Operation("garderTelQuel", "Garde un lieu ou un professionnel tel qu’on le dit.", body: "SaisieLibre", success: 201, answer: "LieuLibre", takesKey: true)
    ) { exchange in
        let members = try await exchange.json(keys: "genre", "texte", "commune")
        guard let genre = GenreLibre(rawValue: try exchange.words(members, "genre") ?? GenreLibre.lieu.rawValue) else {
            throw DeskRefusal.invalid([Anomaly(field: "genre", code: "genre", message: "« genre » doit être « lieu » ou « professionnel ».")])
        }
        let kept = try await exchange.desk.garderLieuLibre(
            genre, texte: exchange.words(members, "texte") ?? "", commune: exchange.words(members, "commune") ?? "", key: exchange.idempotencyKey,
            by: exchange.caller())
        return .json(kept.json, status: .created)
    }

    static let own = Route.api(
        .get, "/api/v1/annuaire/libres", .signedIn, Operation("listerGardesTelsQuels", "Ce que votre cabinet a gardé tel quel.", answer: "LieuxLibres")
    ) { exchange in
        .json(["libres": .array(try await exchange.desk.listLieuxLibres(by: exchange.caller()).map(\.json))])
    }

    private static let states = JSONValue.array(EtatLibre.allCases.map { .string($0.rawValue) })

    static let list = Route.api(
        .get, "/api/v1/administration/lieux-a-rapprocher", .administration,
        Operation(
            "listerLieuxARapprocher", "Saisies libres, celles de plus de cabinets d’abord.",
            parameters: [.query("etat", "à rapprocher par défaut", ["type": "string", "enum": states]), .query("curseur", "Valeur de « suivant »")],
            answer: "LieuxARapprocher")
    ) { exchange in
        try exchange.allowQuery("etat", "curseur")
        guard let state = EtatLibre(rawValue: exchange.query("etat") ?? EtatLibre.aRapprocher.rawValue) else {
            throw DeskRefusal.malformed(code: "parametre", message: "« etat » doit être l’un de\u{A0}: \(EtatLibre.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        let found = try await exchange.desk.listARapprocher(state, cursor: exchange.query("curseur"), by: exchange.caller())
        return .json(["saisies": .array(found.items.map(\.json)), "suivant": found.next.map(JSONValue.string) ?? .null])
    }

    static let read = Route.api(
        .get, "/api/v1/administration/lieux-a-rapprocher/{id}", .administration,
        Operation("lireLieuARapprocher", "Une saisie libre et ce qu’elle peut être.", parameters: [.query("mots", "D’autres mots que ceux tapés")], answer: "LieuARapprocher", refusals: [404])
    ) { exchange in
        try exchange.allowQuery("mots")
        let found = try await exchange.desk.lireARapprocher(exchange.part("id"), words: exchange.query("mots"), by: exchange.caller())
        return .json(["saisie": found.entree.json, "candidats": .array(found.candidats.map(\.json))])
    }

    static let confirm = Route.api(
        .post, "/api/v1/administration/lieux-a-rapprocher/{id}/rapprochement", .administration,
        Operation("rapprocherLieu", "Dit quel lieu ou quel professionnel connu c’est ; le mot est appris.", body: "Rapprochement", success: 204, answer: nil, refusals: [404, 409])
    ) { exchange in
        let members = try await exchange.json(keys: "cible", "portee")
        let word = try exchange.words(members, "portee")
        try await exchange.desk.rapprocherLieu(
            exchange.part("id"), cible: exchange.words(members, "cible") ?? "", portee: word.map { PorteeAlias(rawValue: $0) } ?? .commune, by: exchange.caller())
        return .noContent
    }

    static let refuse = Route.api(
        .post, "/api/v1/administration/lieux-a-rapprocher/{id}/refus", .administration,
        Operation("ecarterLieu", "Rien de connu n’y répond : la saisie reste telle quelle.", body: "MotifFacultatif", success: 204, answer: nil, refusals: [404, 409])
    ) { exchange in
        let members = try await exchange.json(emptyAllowed: true, keys: "motif")
        try await exchange.desk.ecarterLieu(exchange.part("id"), motif: exchange.words(members, "motif"), by: exchange.caller())
        return .noContent
    }

    static let undo = Route.api(
        .post, "/api/v1/administration/lieux-a-rapprocher/{id}/annulation", .administration,
        Operation("annulerRapprochement", "Revient sur une décision ; le mot appris est oublié.", success: 204, answer: nil, refusals: [404, 409])
    ) { exchange in
        try await exchange.desk.annulerRapprochement(exchange.part("id"), by: exchange.caller())
        return .noContent
    }
}

extension LieuLibreVue {
    var json: JSONValue {
        [
            "id": .string(id), "genre": .string(genre.rawValue), "texte": .string(texte), "commune": .string(commune), "etat": .string(etat.rawValue),
            "lieu": lieu?.json ?? .null, "professionnel": professionnel.map(JSONValue.string) ?? .null,
        ]
    }
}

extension LieuARapprocher {
    var json: JSONValue {
        var members = entree.json.object ?? [:]
        members["cabinets"] = .int(fois)
        members["premiereFois"] = .string(premiereFois.iso)
        members["derniereFois"] = .string(derniereFois.iso)
        members["decidePar"] = decidePar.map(JSONValue.string) ?? .null
        members["decideLe"] = decideLe.map { .string($0.iso) } ?? .null
        members["motif"] = motif.map(JSONValue.string) ?? .null
        return .object(members)
    }
}

extension CandidatRapprochement {
    var json: JSONValue { ["id": .string(id), "nom": .string(nom), "detail": .string(detail), "ressemblance": .int(ressemblance)] }
}
