import Certificats
import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// "Is this certificate required?", open to all: a search, three questions at most, an answer that has its own address.
enum CertificatsRoutes {
    static let routes = [search, read, letter, paper, history] + SignalementsRoutes.routes + ReglesRoutes.routes
    static let base = "/certificats"
    static let title = "Un certificat est-il exigé\u{A0}?"

    static let search = Route.page(.get, "/certificats", .everyone) { exchange in
        let (words, date) = (exchange.words("q"), exchange.words("date"))
        do {
            let question = try exchange.query("question").map { try exchange.desk.readQuestionCertificat($0) }
            var found: [Recherche.Trouvaille] = []
            if let words { found = try await exchange.desk.findCertificats(words, date: date, from: exchange.passant) }
            return try await exchange.page(title, lead: "Ce que disent les textes, pour les patients, les médecins, les écoles, les clubs et les employeurs.") {
                CertificatsPage(words: words ?? "", date: date ?? "", found: found, question: question ?? Question.pour(found), isAsked: question != nil, isSignedIn: exchange.visitor.actor != nil)
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
            let answer = try await exchange.desk.readCertificat(exchange.part("regle"), date: date)
            let report = answer.regle.estSignalable(le: exchange.today) ? SignalementForm(exchange, regle: answer.regle) : nil
            return try await exchange.page(answer.regle.situation, breadcrumb: [Link(title, to: base)]) {
                ReponsePage(reponse: answer, hasLetter: Lettre(answer) != nil, report: report, here: answer.enVigueur ? exchange.writing(answer.regle) : nil)
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
            let letter = try await exchange.desk.letterCertificat(exchange.part("regle"), date: date, by: exchange.professional)
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

    static let history = Route.page(.get, "/certificats/{regle}/histoire", .everyone) { exchange in
        do {
            let told = try await exchange.desk.histoireCertificat(exchange.part("regle"))
            let answer = Reponse(told.regle, le: exchange.today)
            return try await exchange.page(
                "Histoire de la règle \(told.regle.id)", breadcrumb: [Link(title, to: base), Link(told.regle.situation, to: answer.adresse)], lead: told.regle.situation
            ) { HistoirePage(regle: told.regle, faits: told.faits) }
        } catch DeskRefusal.absent(let message) {
            return try await refused(exchange, message, nil, nil, .notFound)
        }
    }

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

extension Exchange {
    /// Where the certificate a rule requires is written, for somebody whose profession writes it or who prepares it for them.
    fileprivate func writing(_ regle: Regle) -> String? {
        guard case .teleservice(let code, _) = Etablir.pour(regle), let service = desk.teleservice(code), let actor = professional else { return nil }
        switch actor.role {
        case .professionnel(let profession, _) where service.authors.contains(profession): break
        case .secretaire where actor.delegation?.covers(code) == true: break
        default: return nil
        }
        return "/patients?service=\(code)"
    }
}
