public import Certificats
import Core

/// Whether a certificate is required. Open to all: nothing of a person is asked for, kept or traced.
extension Desk {
    /// At most this many characters are read of a question.
    public static let longestQuestion = 200

    /// Rules that answer a question at a date, best first, never none: today's where no date is given.
    public func findCertificats(_ question: String?, date: String?, from passant: Passant = .maison) async throws -> [Recherche.Trouvaille] {
        try compter(.recherche, passant)
        let day = try dayOfLaw(date)
        guard let text = question?.trimmingBlanks, !text.isEmpty else {
            throw DeskRefusal.malformed(code: "question-absente", message: "Dites quel certificat est demandé, dans le paramètre « q ». Exemple : q=mot pour la cantine.")
        }
        guard text.count <= Self.longestQuestion else {
            throw DeskRefusal.malformed(code: "question-longue", message: "La question dépasse \(Self.longestQuestion) caractères : quelques mots suffisent.")
        }
        return Recherche.chercher(text, le: day, dans: try await catalogueCertificats())
    }

    /// One rule at a date.
    public func readCertificat(_ id: String, date: String?) async throws -> Reponse {
        Reponse(try await regleCertificat(id), le: try dayOfLaw(date))
    }

    /// One of the questions that lead to a rule: three at most.
    public func readQuestionCertificat(_ id: String) throws -> Question {
        guard let question = Question.nommee(id) else {
            throw DeskRefusal.absent("Il n’y a pas de question « \(id.prefix(20)) ». La première est « \(Question.debut) ».")
        }
        return question
    }

    /// A rule as it stands now, by its number.
    func regleCertificat(_ id: String) async throws -> Regle { try Self.regle(id, try await catalogueCertificats()) }

    static func regle(_ id: String, _ catalogue: Catalogue) throws -> Regle {
        guard let regle = catalogue.numero(id.uppercased()) else {
            throw DeskRefusal.absent("Il n’y a pas de règle « \(id.prefix(20)) » : les règles vont de C01 à C52. Cherchez plutôt avec vos mots.")
        }
        return regle
    }

    /// The day whose law answers. Rules to come are not known: a day too far ahead is refused.
    func dayOfLaw(_ date: String?) throws -> LocalDate {
        let today = now.date(in: .paris).date
        guard let text = date?.trimmingBlanks, !text.isEmpty else { return today }
        guard let day = (try? LocalDate(iso: text)) ?? (try? LocalDate(fr: text)) else {
            throw DeskRefusal.malformed(code: "date", message: "La date n’est pas lisible. Écrivez-la ainsi : \(today.iso), ou \(today.formattedShort).")
        }
        guard day.year >= 1950, day <= today.adding(months: 12) else {
            throw DeskRefusal.malformed(
                code: "date-hors-limites", message: "Ce guichet répond pour une date comprise entre le 1er janvier 1950 et le \(today.adding(months: 12).formattedFr).")
        }
        return day
    }
}
