import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Deliveries of outside files, for programs.
enum RelevesAPI {
    static let routes = [list, request, read, refusals, approve, reject]

    static let list = Route.api(
        .get, "/api/v1/releves", .administration,
        Operation(
            "listerReleves", "Les relevés de fichiers extérieurs, le plus récent d’abord, ceux qui servent et les fichiers arrivés.",
            parameters: [.query("genre", "annuaire, finess ou assures."), .query("apres", "Reprend où la page précédente s’est arrêtée.")], answer: "Releves")
    ) { exchange in
        try exchange.allowQuery("genre", "apres")
        let all = try await exchange.desk.listReleves(genre: try exchange.genreReleve(), avant: try exchange.avant(), by: exchange.caller())
        var members: [String: JSONValue] = ["releves": .array(all.releves.map(\.json)), "servent": .array(all.servent.map(\.json))]
        members["arrivees"] = all.arrivees.map { .array($0.map(\.json)) }
        members["suivant"] = all.suite.map { .string(String($0)) }
        return .json(.object(members))
    }

    static let request = Route.api(
        .post, "/api/v1/releves", .administration,
        Operation(
            "demanderReleve", "Demande l’import d’un fichier du dossier des arrivées ; l’ouvrier du guichet l’exécute.", body: "DemandeReleve", success: 201,
            answer: "Releve", refusals: [422], takesKey: true)
    ) { exchange in
        let members = try await exchange.json(keys: "genre", "fichier")
        guard let genre = try exchange.words(members, "genre").flatMap(GenreReleve.init) else { throw DeskRefusal.invalid([.genreReleve]) }
        let id = try await exchange.desk.requestReleve(
            genre, fichier: try exchange.words(members, "fichier") ?? "", key: exchange.idempotencyKey, by: exchange.caller())
        var response = Response.json(try await exchange.desk.readReleve(id, by: exchange.caller()).json, status: .created)
        response.headers[.location] = "/api/v1/releves/\(id)"
        return response
    }

    static let read = Route.api(
        .get, "/api/v1/releves/{id}", .administration, Operation("lireReleve", "Un relevé : son état et ses comptes.", answer: "Releve", refusals: [404])
    ) { exchange in
        try exchange.allowQuery()
        return .json(try await exchange.desk.readReleve(exchange.part("id"), by: exchange.caller()).json)
    }

    static let refusals = Route.api(
        .get, "/api/v1/releves/{id}/refus", .administration,
        Operation("lireRefusReleve", "Les lignes refusées, dans le format du fichier, avec la colonne motif_du_refus.", answer: nil, media: "text/csv", refusals: [404])
    ) { exchange in try await download(exchange) }

    static let approve = Route.api(
        .post, "/api/v1/releves/{id}/approbation", .administration,
        Operation("approuverReleve", "Approuve un fichier retenu parce qu’il a rétréci.", answer: "Releve", refusals: [404, 422], takesKey: true)
    ) { exchange in
        _ = try await exchange.json(emptyAllowed: true)
        try await exchange.desk.approveReleve(exchange.part("id"), by: exchange.caller())
        return .json(try await exchange.desk.readReleve(exchange.part("id"), by: exchange.caller()).json)
    }

    static let reject = Route.api(
        .post, "/api/v1/releves/{id}/rejet", .administration,
        Operation("rejeterReleve", "Rejette un fichier retenu : l’état précédent continue de servir.", answer: "Releve", refusals: [404, 422], takesKey: true)
    ) { exchange in
        _ = try await exchange.json(emptyAllowed: true)
        try await exchange.desk.rejectReleve(exchange.part("id"), by: exchange.caller())
        return .json(try await exchange.desk.readReleve(exchange.part("id"), by: exchange.caller()).json)
    }

    /// Shared with the pages' own address of the same file.
    static func download(_ exchange: Exchange) async throws -> Response {
        let bytes = try await exchange.desk.readReleveRefusals(exchange.part("id"), by: exchange.caller())
        var response = Response.bytes(bytes, type: "text/csv; charset=utf-8")
        response.headers[.contentDisposition] = "attachment; filename=\"refus.csv\""
        return response
    }
}

extension Anomaly {
    static let genreReleve = Anomaly(field: "genre", code: "genre", message: "Choisissez ce qu’est le fichier : annuaire ou finess.")
}

extension Exchange {
    func genreReleve() throws -> GenreReleve? {
        guard let text = query("genre") else { return nil }
        guard let genre = GenreReleve(rawValue: text) else {
            throw DeskRefusal.malformed(code: "parametre", message: "« genre » est annuaire, finess ou assures.")
        }
        return genre
    }

    /// The cursor of a list of deliveries.
    func avant() throws -> Int64? {
        guard let text = query("apres") else { return nil }
        guard let number = Int64(text) else { throw DeskRefusal.malformed(code: "parametre", message: "« apres » reprend la valeur de « suivant ».") }
        return number
    }
}

extension Arrivees.Fichier {
    var json: JSONValue {
        var members: [String: JSONValue] = ["nom": .string(nom), "octets": .int(Int(octets)), "modifieLe": .string(modifieLe.iso)]
        members["genre"] = genre.map { .string($0.rawValue) }
        return .object(members)
    }
}
