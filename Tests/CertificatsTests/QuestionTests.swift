import Certificats
import Core
import Testing

/// At most three questions, and every rule is reached by them.
@Suite struct QuestionTests {
    /// Rules and how many questions lead to each, at the least.
    private func depths() -> [String: Int] {
        var found: [String: Int] = [:]
        func walk(_ id: String, _ depth: Int) {
            guard depth <= 4, let question = Question.nommee(id) else { return }
            for choice in question.choix {
                switch choice.suite {
                case .regle(let rule): found[rule] = min(found[rule] ?? 99, depth)
                case .question(let next): walk(next, depth + 1)
                }
            }
        }
        walk(Question.debut, 1)
        return found
    }

    @Test func everyRuleIsReachedInThreeQuestions() {
        let reached = depths()
        #expect(Set(reached.keys) == Set(Regle.toutes.map(\.id)))
        #expect(reached.values.max() == 3)
    }

    @Test(arguments: Question.toutes) func noPathIsLongerThanThree(_ question: Question) {
        func longest(_ question: Question) -> Int {
            1 + (question.choix.compactMap { choice -> Int? in
                if case .question(let next) = choice.suite { return Question.nommee(next).map(longest) }
                return nil
            }.max() ?? 0)
        }
        #expect(longest(question) <= (question.id == Question.debut ? 3 : 2))
    }

    @Test(arguments: Question.toutes) func everyAnswerLeadsSomewhere(_ question: Question) {
        #expect(question.choix.count >= 2 && Set(question.choix.map(\.libelle)).count == question.choix.count)
        #expect(question.id.wholeMatch(of: /[a-z-]+/) != nil)
        for choice in question.choix {
            switch choice.suite {
            case .regle(let id): #expect(Regle.numero(id) != nil)
            case .question(let id): #expect(Question.nommee(id) != nil)
            }
        }
    }

    @Test func aVagueSearchIsFollowedByTheQuestionThatPartsItsAnswers() throws {
        let today = try #require(LocalDate(year: 2026, month: 11, day: 21))
        #expect(Question.pour(Recherche.chercher("décès", le: today)) != nil)
        #expect(Question.pour(Recherche.chercher("xyzzy", le: today))?.id == Question.debut)
        #expect(Question.pour(Recherche.chercher("dispense eps", le: today)) == nil)
    }
}
