import Certificats
import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// "Is this certificate required?", open to all: a search, three questions at most, an answer that has its own address.
enum CertificatsRoutes {
    static let routes = [search, read, letter, paper]
    static let base = "/certificats"
    private static let title = "Un certificat est-il exigé\u{A0}?"

    static let search = Route.page(.get, "/certificats", .everyone) { exchange in
        let (words, date) = (exchange.words("q"), exchange.words("date"))
        do {
            let question = try exchange.query("question").map { try exchange.desk.readQuestionCertificat($0) }
            let found = try words.map { try exchange.desk.findCertificats($0, date: date) } ?? []
            return try await exchange.page(title, lead: "Ce que disent les textes, pour les patients, les médecins, les écoles, les clubs et les employeurs.") {
                CertificatsPage(words: words ?? "", date: date ?? "", found: found, question: question ?? Question.pour(found), isAsked: question != nil)
            }
        } catch DeskRefusal.malformed(_, let message) {
            return try await refused(exchange, message, words, date, .badRequest)
        } catch DeskRefusal.absent(let message) {
            return try await refused(exchange, message, words, nil, .notFound)
        }
    }

    static let read = Route.page(.get, "/certificats/{regle}", .everyone) { exchange in
        let date = exchange.words("date")
        do {
            let answer = try exchange.desk.readCertificat(exchange.part("regle"), date: date)
            return try await exchange.page(answer.regle.situation, breadcrumb: [Link(title, to: base)]) {
                ReponsePage(reponse: answer, hasLetter: Lettre(answer) != nil)
            }
        } catch DeskRefusal.malformed(_, let message) {
            return try await refused(exchange, message, nil, date, .badRequest)
        } catch DeskRefusal.absent(let message) {
            return try await refused(exchange, message, nil, nil, .notFound)
        }
    }

    static let letter = Route.page(.get, "/certificats/{regle}/lettre", .everyone) { exchange in
        let date = exchange.words("date")
        do {
            let letter = try exchange.desk.letterCertificat(exchange.part("regle"), date: date, by: exchange.professional)
            let answer = letter.lettre.reponse
            return try await exchange.page(
                "Réponse à une demande de certificat", breadcrumb: [Link(title, to: base), Link(answer.regle.situation, to: answer.adresse)]
            ) { LettrePage(letter: letter, isSignedIn: exchange.professional != nil) }
        } catch DeskRefusal.malformed(_, let message) {
            return try await refused(exchange, message, nil, date, .badRequest)
        } catch DeskRefusal.absent(let message) {
            return try await refused(exchange, message, nil, nil, .notFound)
        }
    }

    static let paper = Route.page(.get, "/certificats/{regle}/lettre.pdf", .everyone) { exchange in try await CertificatsAPI.pdf(exchange) }

    /// What cannot be answered, and the search again.
    private static func refused(
        _ exchange: Exchange, _ message: String, _ words: String?, _ date: String?, _ status: HTTPResponse.Status
    ) async throws -> Response {
        try await exchange.page(title, status: status, hasErrors: true) {
            Notice(.danger, message)
            CertificatsPage(words: words ?? "", date: date ?? "", found: [], question: Question.nommee(Question.debut), isAsked: false)
        }
    }
}
