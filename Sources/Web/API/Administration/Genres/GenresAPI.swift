import Core
import Desk
import HTTPTypes
import Hummingbird

/// The kinds of request of a téléservice, for programs.
enum GenresAPI {
    static let routes = [open, schema, list, keep, end]

    static let open = Route.api(
        .get, "/api/v1/teleservices/{code}/genres", .signedIn,
        Operation("listerGenresOuverts", "Les types de demande ouverts aujourd’hui\u{A0}: questions, délai, effet du silence.", answer: "GenresDeDemande", refusals: [404])
    ) { exchange in
        let found = try await exchange.desk.genresOuverts(exchange.part("code"), by: exchange.caller())
        return .json(["genres": .array(found.map(\.json))])
    }

    static let schema = Route.api(
        .get, "/api/v1/teleservices/{code}/schema", .signedIn,
        Operation("lireSchema", "Le schéma du formulaire tel qu’il interroge aujourd’hui, questions des types de demande comprises.", answer: "SchemaDeFormulaire", refusals: [404])
    ) { exchange in .json(try await exchange.desk.configured(exchange.part("code")).form.schema) }

    static let list = Route.api(
        .get, "/api/v1/administration/genres/{code}", .administration,
        Operation("listerGenres", "Toutes les versions de tous les types de demande.", answer: "GenresDeDemande", refusals: [404])
    ) { exchange in
        let found = try await exchange.desk.listerGenres(exchange.part("code"), by: exchange.caller())
        return .json(["genres": .array(found.map(\.json))])
    }

    static let keep = Route.api(
        .post, "/api/v1/administration/genres/{code}", .administration,
        Operation(
            "ecrireGenre", "Ouvre un type de demande, ou en écrit la version suivante.", body: "SaisieGenre", success: 201, answer: "Identifiant",
            refusals: [404, 415, 422], takesKey: true)
    ) { exchange in
        let id = try await exchange.desk.tenirGenre(
            exchange.part("code"), .object(exchange.json(among: Desk.formulaireGenre.fields.map(\.name))), key: exchange.idempotencyKey, by: exchange.caller())
        return .json(["id": .string(id)], status: .created)
    }

    static let end = Route.api(
        .post, "/api/v1/administration/genres/{code}/{id}/fin", .administration,
        Operation("fermerGenre", "Le dernier jour d’un type de demande.", body: "FinGenre", success: 204, answer: nil, refusals: [404, 415, 422])
    ) { exchange in
        let members = try await exchange.json(keys: "au")
        try await exchange.desk.fermerGenre(exchange.part("code"), exchange.part("id"), au: exchange.words(members, "au") ?? "", by: exchange.caller())
        return .noContent
    }
}

extension GenreVue {
    var json: JSONValue {
        var members: [String: JSONValue] = [
            "id": .string(id), "code": .string(genre.code), "titre": .string(genre.titre),
            "professions": .array(genre.professions.map(\.code).sorted().map(JSONValue.string)), "questions": .array(genre.questions.map(\.json)),
            "jours": .int(genre.reponse.days), "silence": .string(genre.reponse.silence.rawValue), "texte": .string(genre.reponse.source.reference),
            "certitude": .string(genre.reponse.source.certainty.rawValue), "exemple": .bool(genre.estExemple), "du": .string(genre.du.iso),
            "regleDeReponse": .string(genre.reponse.words),
        ]
        members["aide"] = genre.aide.map(JSONValue.string)
        members["au"] = genre.au.map { .string($0.iso) }
        return .object(members)
    }
}
