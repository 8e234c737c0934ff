import Core
import Teleservices
import Testing

/// A form asks what the kinds in force ask, whatever they are (F50).
@Suite("Prior agreement: the form follows the kinds (F50)") struct GenresFormTests {
    private static let service = Teleservice(AccordPrealable.self)

    private func kind(_ code: String, _ questions: [QuestionGenre]) -> GenreDemande {
        GenreDemande(
            code: code, titre: "Type \(code)", professions: [.medecin], questions: questions,
            reponse: .init(days: 8, silence: .sansEffet, source: LegalSource("Texte d’essai", says: "")), du: FactsFixture.day("2026-01-01"))
    }

    static let typed: [(QuestionGenre.Reponse, JSONValue, JSONValue)] = [
        (.nombre, "12", .int(12)), (.ouiNon, "oui", .bool(true)), (.date, "12/03/2026", "2026-03-12"), (.texte, "  court ", "court"),
        (.texteLong, "deux\nlignes", "deux\nlignes"),
    ]

    @Test("Each kind of answer is read to its canonical form, or refused with its remedy", arguments: typed)
    func answers(_ answer: QuestionGenre.Reponse, typed: JSONValue, stored: JSONValue) {
        let asking = Self.service.asking([kind("a", [QuestionGenre(name: "aQ1", label: "Question", reponse: answer, isRequired: true, isMedical: false)])])
        let reading = asking.form.read(["genre": "a", "aQ1": typed])
        #expect(reading.content["aQ1"] == stored)
        #expect(asking.form.read(reading.content).content == reading.content)
        #expect(asking.form.read(["genre": "a", "aQ1": .array([])]).anomalies.contains { $0.field == "aQ1" || $0.code == "requis" })
        #expect(asking.form.read(["genre": "a"]).anomalies.contains { $0.field == "aQ1" && $0.code == "requis" })
    }

    @Test func theQuestionsOfAnotherKindAreDropped() {
        let asking = Self.service.asking([
            kind("a", [QuestionGenre(name: "aQ1", label: "Une", reponse: .texte, isRequired: false, isMedical: false)]),
            kind("b", [QuestionGenre(name: "bQ1", label: "Deux", reponse: .texte, isRequired: true, isMedical: true)]),
        ])
        let reading = asking.form.read(["genre": "a", "aQ1": "oui", "bQ1": "non"])
        #expect(reading.content["bQ1"] == nil && reading.anomalies.contains { $0.field == "bQ1" && $0.severity == .avertissement })
        #expect(asking.form.read(["genre": "a", "cQ1": "x"]).anomalies.contains { $0.code == "cle-inconnue" })
        #expect(asking.form.filtered(["genre": "b", "bQ1": "secret"], for: [.administratif])["bQ1"] == nil)
    }

    @Test func withoutKindsNothingCanBeAsked() {
        let closed = Self.service.asking([])
        #expect(closed.form.read(["genre": "reeducation"]).anomalies.contains { $0.code == "choix" && $0.message.contains("Aucun type") })
        #expect(closed.information(on: [:], FactsFixture.context()).contains { $0.title == "Aucun type ouvert" })
    }

    @Test func whatIsOwedIsTheKinds() {
        let owed = Self.service.asking([kind("a", [])]).answerDue(on: ["genre": "a"], FactsFixture.context())
        #expect(owed?.days == 8 && owed?.silence == .sansEffet)
        #expect(Self.service.answerDue(on: [:], FactsFixture.context()) == nil)
        for genre in AccordPrealable.genresExemples {
            #expect(genre.estExemple && genre.reponse.words.contains("à confirmer"), "an invented kind says so")
        }
    }

    @Test func aPaperShowsTheAnswersItMay() throws {
        let content = Self.service.samples[0].content(FactsFixture.today)
        let medical = try Self.service.compose(#require(Self.service.volet(named: "service-medical")), from: content, FactsFixture.volet()).allText
        let patient = try Self.service.compose(#require(Self.service.volet(named: "patient")), from: content, FactsFixture.volet()).allText
        #expect(medical.contains("Bilan du kinésithérapeute") && !patient.contains("Bilan du kinésithérapeute"))
        #expect(patient.contains("Nombre de séances demandées") && patient.contains("inventé pour la démonstration"))
    }
}
