import Core
import Desk
import HTTPTypes

/// `GET /api/v1/declaration/{jeton}`, `POST …`, `POST …/preuve`: the one-time page for programs. Unknown, expired, used
/// and burnt are one 404.
enum DeclarationAPI {
    static let routes = [open, prove, declare]

    static let open = Route.api(
        .get, "/api/v1/declaration/{jeton}", .everyone, Operation("ouvrirDeclaration", "Dit si une page d’autodéclaration est encore ouverte.", answer: "PageDeclaration", refusals: [404])
    ) { exchange in
        let page = try await exchange.desk.ouvrirDeclaration(exchange.part("jeton"), request: exchange.context.requestID)
        return .json(["expireLe": .string(page.expireLe.iso)])
    }

    static let prove = Route.api(
        .post, "/api/v1/declaration/{jeton}/preuve", .everyone,
        Operation("prouverDeclaration", "Vérifie la date de naissance ; la cinquième erreur ferme la page.", body: "PreuveDeclaration", answer: "PageDeclaration", refusals: [404, 422])
    ) { exchange in
        let members = try await exchange.json(keys: "dateNaissance")
        let page = try await exchange.desk.prouverDeclaration(
            exchange.part("jeton"), dateNaissance: exchange.words(members, "dateNaissance"), request: exchange.context.requestID)
        return .json(["expireLe": .string(page.expireLe.iso)])
    }

    static let declare = Route.api(
        .post, "/api/v1/declaration/{jeton}", .everyone,
        Operation("declarer", "Répond pour soi-même, une seule fois.", body: "Autodeclaration", answer: "ConfirmationDeclaration", refusals: [404, 409, 422])
    ) { exchange in
        let members = try await exchange.json(
            keys: "dateNaissance", "symptomes", "symptomesLe", "peutSIsoler", "arret", "besoinSocial", "accordSocial", "telephone")
        let entry = SaisieDeclaration(
            dateNaissance: try exchange.words(members, "dateNaissance"), symptomes: try exchange.truth(members, "symptomes"),
            symptomesLe: try exchange.words(members, "symptomesLe"), peutSIsoler: try exchange.truth(members, "peutSIsoler"),
            arret: try exchange.truth(members, "arret") ?? false, besoinSocial: try exchange.words(members, "besoinSocial"),
            accordSocial: try exchange.truth(members, "accordSocial") ?? false, telephone: try exchange.words(members, "telephone"))
        let done = try await exchange.desk.declarer(exchange.part("jeton"), entry, request: exchange.context.requestID)
        var answer: [String: JSONValue] = [
            "code": .string(done.code), "finIsolement": .string(done.finIsolement.iso), "jourDuTest": .string(done.jourDuTest.iso), "droitTest": .bool(done.droitTest),
            "droitMasques": .bool(done.droitMasques), "seraAppele": .bool(done.seraAppele),
        ]
        answer["arret"] = done.arret.map(JSONValue.string)
        return .json(.object(answer))
    }
}
