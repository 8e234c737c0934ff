import Certificats
import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Whether a certificate is required: open to all, one compact answer object with its rule, version and reason.
enum CertificatsAPI {
    static let routes = [find, question, read, letter, paper, history] + SignalementsAPI.routes + ReglesAPI.routes

    private static let date = Operation.Parameter.query("date", "Jour dont la règle répond, aaaa-mm-jj ; aujourd’hui par défaut.")

    static let find = Route.api(
        .get, "/api/v1/certificats", .everyone,
        Operation(
            "chercherCertificats", "Les règles qui répondent à une question en français courant, la meilleure d’abord. Sans règle particulière, le principe général (C01).",
            parameters: [.query("q", "La question : « mot pour la cantine ». Aucun nom de personne."), date], answer: "ReponsesCertificats", refusals: [429])
    ) { exchange in
        try exchange.allowQuery("q", "date")
        let found = try await exchange.desk.findCertificats(exchange.words("q"), date: exchange.words("date"), from: exchange.passant)
        return .json([
            "resultats": .array(found.map { $0.json(exchange.desk.baseURL) }), "date": .string(found[0].reponse.date.iso),
            "question": CertificatsQuestion.address(after: found, exchange.desk.baseURL),
        ])
    }

    static let read = Route.api(
        .get, "/api/v1/certificats/{regle}", .everyone,
        Operation("lireCertificat", "Une règle à une date, et toutes ses versions.", parameters: [date], answer: "ReponseCertificat")
    ) { exchange in
        try exchange.allowQuery("date")
        return .json(.object(try await exchange.desk.readCertificat(exchange.part("regle"), date: exchange.words("date")).members(exchange.desk.baseURL, whole: true)))
    }

    static let question = Route.api(
        .get, "/api/v1/certificats/questions/{question}", .everyone,
        Operation("lireQuestionCertificat", "Une des questions, trois au plus, qui mènent à une règle. La première s’appelle « debut ».", answer: "QuestionCertificat")
    ) { exchange in
        try exchange.allowQuery()
        return .json(try exchange.desk.readQuestionCertificat(exchange.part("question")).json)
    }

    static let letter = Route.api(
        .get, "/api/v1/certificats/{regle}/lettre", .everyone,
        Operation(
            "lireLettreCertificat", "La lettre à remettre à la structure qui demande ; au nom du professionnel quand un jeton est présenté.", parameters: [date],
            answer: "LettreCertificat")
    ) { exchange in
        try exchange.allowQuery("date")
        return .json(try await exchange.desk.letterCertificat(exchange.part("regle"), date: exchange.words("date"), by: exchange.professional).json)
    }

    static let history = Route.api(
        .get, "/api/v1/certificats/{regle}/histoire", .everyone,
        Operation("lireHistoireCertificat", "Ce qui est arrivé à une règle\u{A0}: changements, relectures, sources. Le plus récent d’abord.", answer: "HistoireCertificat")
    ) { exchange in
        try exchange.allowQuery()
        let told = try await exchange.desk.histoireCertificat(exchange.part("regle"))
        return .json(["regle": .string(told.regle.id), "situation": .string(told.regle.situation), "faits": .array(told.faits.map(\.json))])
    }

    static let paper = Route.api(
        .get, "/api/v1/certificats/{regle}/lettre.pdf", .everyone,
        Operation("imprimerLettreCertificat", "La même lettre en PDF.", parameters: [date], answer: nil, media: "application/pdf", refusals: [429, 503])
    ) { exchange in
        try exchange.allowQuery("date")
        return try await pdf(exchange)
    }

    /// Shared with the pages' own address of the same letter.
    static func pdf(_ exchange: Exchange) async throws -> Response {
        let file = try await exchange.desk.printCertificat(exchange.part("regle"), date: exchange.words("date"), by: exchange.professional, from: exchange.passant)
        var response = Response.bytes(file.pdf, type: "application/pdf")
        response.headers[.contentDisposition] = "inline; filename=\"\(file.fileName)\""
        return response
    }
}

extension Exchange {
    /// Whoever is signed in and has said as what; nil for anyone else.
    var professional: Actor? { visitor.mustChoose ? nil : visitor.actor }

    /// A parameter of free words, as it was typed: forms write a space as a plus.
    func words(_ name: String) -> String? {
        query(name).map { $0.replacing("+", with: " ") }
    }
}
