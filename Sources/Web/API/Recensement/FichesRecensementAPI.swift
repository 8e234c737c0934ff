import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Calls: the next practice, its sheet, how the call ended, what was answered, the personal link.
enum FichesRecensementAPI {
    static let routes = [next, read, outcome, answer, take, release, again, withdraw, link]

    static let next = Route.api(
        .post, "/api/v1/recensement/campagnes/{id}/appels/suivant", .censusCalls,
        Operation(
            "appelerCabinet", "Prend le premier cabinet à appeler pour vingt minutes. « fiche » est nul quand personne n’est à appeler.", body: "ChoixDepartement",
            answer: "CabinetSuivant", refusals: [404, 409, 422], takesKey: true)
    ) { exchange in
        let members = try await exchange.json(emptyAllowed: true, keys: "departement")
        let id = try await exchange.desk.appelerCabinet(
            exchange.part("id"), departement: exchange.words(members, "departement"), key: exchange.idempotencyKey, by: exchange.caller())
        guard let id else { return .json(["fiche": .null]) }
        return .json(["fiche": try await exchange.desk.lireFicheRecensement(id, by: exchange.caller()).json])
    }

    static let read = Route.api(
        .get, "/api/v1/recensement/fiches/{id}", .censusCalls, Operation("lireFicheRecensement", "La fiche d’appel d’un cabinet.", answer: "FicheRecensement", refusals: [404])
    ) { exchange in .sheet(try await exchange.desk.lireFicheRecensement(exchange.part("id"), by: exchange.caller())) }

    static let outcome = Route.api(
        .post, "/api/v1/recensement/fiches/{id}/issue", .censusCalls,
        Operation(
            "noterCabinet", "Note comment l’appel s’est terminé, sans réponse aux questions.", body: "IssueRecensement", answer: "FicheRecensement",
            refusals: [404, 409, 412, 422], takesKey: true, takesRevision: true)
    ) { exchange in
        let members = try await exchange.json(keys: "issue", "rappel")
        return .sheet(try await exchange.desk.noterCabinet(
            exchange.part("id"), issue: exchange.words(members, "issue"), rappel: exchange.words(members, "rappel"), revision: exchange.ifMatch(),
            key: exchange.idempotencyKey, by: exchange.caller()))
    }

    static let answer = Route.api(
        .post, "/api/v1/recensement/fiches/{id}/reponse", .censusCalls,
        Operation(
            "noterReponseRecensement", "Note les réponses données au téléphone.", body: "ReponseRecensement", answer: "FicheRecensement", refusals: [404, 409, 412, 422],
            takesKey: true, takesRevision: true)
    ) { exchange in
        .sheet(try await exchange.desk.noterReponseRecensement(
            exchange.part("id"), exchange.saisieRecensement(), revision: exchange.ifMatch(), key: exchange.idempotencyKey, by: exchange.caller()))
    }

    static let take = simple("prise", "prendreRecense", "Prend un cabinet choisi.") { try await $0.desk.prendreRecense($0.part("id"), key: $0.idempotencyKey, by: $0.caller()) }

    static let again = simple("reprise", "reprendreRecense", "Remet en file un refus, un injoignable ou un non concerné.") {
        try await $0.desk.reprendreRecense($0.part("id"), key: $0.idempotencyKey, by: $0.caller())
    }

    static let withdraw = simple("retrait", "retirerRecense", "Note, à sa demande, que la personne retire tout : ses réponses sont effacées.") {
        try await $0.desk.reprendreRecense($0.part("id"), retrait: true, key: $0.idempotencyKey, by: $0.caller())
    }

    static let release = Route.api(
        .post, "/api/v1/recensement/fiches/{id}/remise", .censusCalls,
        Operation("rendreRecense", "Rend un cabinet, avec tous ceux du même lieu.", success: 204, answer: nil, refusals: [404, 422], takesKey: true)
    ) { exchange in
        _ = try await exchange.json(emptyAllowed: true)
        try await exchange.desk.rendreRecense(exchange.part("id"), key: exchange.idempotencyKey, by: exchange.caller())
        return Response(status: .noContent)
    }

    static let link = Route.api(
        .post, "/api/v1/recensement/fiches/{id}/lien", .censusCalls,
        Operation(
            "creerLienRecensement", "Fait le lien personnel par lequel la personne répond seule. Les précédents se ferment.", success: 201, answer: "LienRecensement",
            refusals: [404, 409, 422], takesKey: true)
    ) { exchange in
        _ = try await exchange.json(emptyAllowed: true)
        return .json(["adresse": .string(try await exchange.desk.creerLien(exchange.part("id"), key: exchange.idempotencyKey, by: exchange.caller()))], status: .created)
    }

    private static func simple(
        _ word: String, _ id: String, _ says: String, _ act: @escaping @Sendable (Exchange) async throws -> FicheRecensement
    ) -> Route {
        .api(
            .post, "/api/v1/recensement/fiches/{id}/\(word)", .censusCalls,
            Operation(id, says, answer: "FicheRecensement", refusals: [404, 409, 422], takesKey: true)
        ) { exchange in
            _ = try await exchange.json(emptyAllowed: true)
            return .sheet(try await act(exchange))
        }
    }
}

extension Response {
    /// A sheet of the census with the revision to name when it is changed.
    fileprivate static func sheet(_ sheet: FicheRecensement) -> Response {
        var response = Response.json(sheet.json)
        response.headers[.eTag] = "\"\(sheet.cible.revision)\""
        return response
    }
}
