import ContactTracing
import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// `/api/v1/suivi/imports`: hand files in, look at the preview, confirm, follow, take back.
enum SuiviImportsAPI {
    static let routes = [list, deposit, read, confirm, refused, undo]

    static let list = Route.api(
        .get, "/api/v1/suivi/imports", .tracingLead,
        Operation("listerImports", "Les imports de vos départements, le plus récent d’abord.", parameters: [.query("epidemie", "Code de l’épidémie.")], answer: "Imports")
    ) { exchange in
        try exchange.allowQuery("epidemie")
        let lots = try await exchange.desk.listLots(try await exchange.epidemie().code, by: exchange.caller())
        return .json(["imports": .array(lots.map(\.json))])
    }

    static let deposit = Route.api(
        .post, "/api/v1/suivi/imports", .tracingLead,
        Operation(
            "deposerListes", "Dépose des listes en multipart/form-data : parties cas, liens, contacts (fichiers), departement (texte). Rien n’est écrit avant la confirmation.",
            parameters: [.query("epidemie", "Code de l’épidémie.")], success: 201, answer: "Import", refusals: [409, 413, 415, 422], takesKey: true)
    ) { exchange in
        try exchange.allowQuery("epidemie")
        let parts = try await exchange.upload()
        let id = try await exchange.desk.depositLists(
            parts.listes, epidemie: try await exchange.epidemie().code, departement: parts.field("departement"), key: exchange.idempotencyKey, by: exchange.caller())
        var response = Response.json(try await exchange.desk.readLot(id, by: exchange.caller()).json, status: .created)
        response.headers[.location] = "/api/v1/suivi/imports/\(id)"
        return response
    }

    static let read = Route.api(
        .get, "/api/v1/suivi/imports/{id}", .tracingLead, Operation("lireImport", "Un import : son aperçu avant la confirmation, son bilan après.", answer: "Import", refusals: [404])
    ) { exchange in
        try exchange.allowQuery()
        return .json(try await exchange.desk.readLot(exchange.part("id"), by: exchange.caller()).json)
    }

    static let confirm = Route.api(
        .post, "/api/v1/suivi/imports/{id}/confirmation", .tracingLead,
        Operation(
            "confirmerImport", "Choisit les colonnes et commence l’import ; l’ouvrier du guichet l’exécute.", body: "ConfirmationImport", answer: "Import", refusals: [404, 409, 422],
            takesKey: true)
    ) { exchange in
        let members = try await exchange.json(emptyAllowed: true, keys: "colonnes", "departement", "commence")
        var columns: [GenreListe: [String: Int]] = [:]
        for (name, chosen) in members["colonnes"]?.object ?? [:] {
            guard let genre = GenreListe(rawValue: name), let pairs = chosen.object, pairs.values.allSatisfy({ $0.int != nil }) else {
                throw DeskRefusal.invalid([Anomaly(field: "colonnes", code: "type", message: "« colonnes » donne pour chaque liste le rang de la colonne de chaque signification, par exemple {\"cas\": {\"identifiant\": 0}}.")])
            }
            columns[genre] = pairs.compactMapValues(\.int)
        }
        let id = try exchange.part("id")
        try await exchange.desk.confirmLot(
            id, colonnes: columns, departement: try exchange.words(members, "departement"), commence: members["commence"]?.bool ?? true, key: exchange.idempotencyKey,
            by: exchange.caller())
        return .json(try await exchange.desk.readLot(id, by: exchange.caller()).json)
    }

    static let refused = Route.api(
        .get, "/api/v1/suivi/imports/{id}/refus/{genre}", .tracingLead,
        Operation("lireLignesRefusees", "Les lignes refusées d’une liste, dans son format, avec la colonne motif_du_refus.", answer: nil, media: "text/csv", refusals: [404])
    ) { exchange in try await download(exchange) }

    static let undo = Route.api(
        .post, "/api/v1/suivi/imports/{id}/retrait", .tracingLead,
        Operation("retirerImport", "Retire ce que l’import a apporté et que personne n’a touché depuis.", answer: "RetraitImport", refusals: [404, 409], takesKey: true)
    ) { exchange in
        _ = try await exchange.json(emptyAllowed: true)
        let rest = try await exchange.desk.undoLot(exchange.part("id"), key: exchange.idempotencyKey, by: exchange.caller())
        return .json(["restants": .int(rest)])
    }

    /// Shared with the pages' own address of the same file.
    static func download(_ exchange: Exchange) async throws -> Response {
        guard let genre = GenreListe(rawValue: try exchange.part("genre")) else { throw DeskRefusal.notFound }
        let file = try await exchange.desk.readRefused(exchange.part("id"), genre, by: exchange.caller())
        var response = Response.bytes(
            file.bytes, type: file.kind == "xlsx" ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv; charset=utf-8")
        response.headers[.contentDisposition] = "attachment; filename=\"refus-\(genre.rawValue).\(file.kind)\""
        return response
    }
}
