import Core
import Teleservices
import Testing

/// Only what the text asks for, and within what it allows.
@Suite struct CertificatMedicalRulesTests {
    private let service = Teleservice(CertificatMedical.self)

    private func eps(_ debut: String, _ fin: String, examen: String? = nil) -> JSONValue {
        ["genre": "eps", "examen": .string(examen ?? debut), "etendue": "totale", "debut": .string(debut), "fin": .string(fin)]
    }

    private func codes(_ content: JSONValue, today: String = "2026-03-12") -> [String] {
        let now = Instant(FactsFixture.day(today), hour: 10, in: .paris)
        return service.examine(content, FactsFixture.context(now: now)).anomalies.map(\.code)
    }

    @Test(arguments: [
        ("2026-03-12", "2026-08-31", true), ("2026-03-12", "2026-09-01", false), ("2026-09-01", "2027-08-31", true), ("2026-09-01", "2027-09-01", false),
        ("2026-08-31", "2026-08-31", true), ("2026-12-31", "2027-08-31", true),
    ])
    func anInaptitudeEndsWithTheSchoolYear(_ debut: String, _ fin: String, _ isAllowed: Bool) {
        #expect(codes(eps(debut, fin), today: debut).contains("certificat.annee-scolaire") == !isAllowed)
    }

    /// Three months to the day are three months; one more day and the school doctor has a copy.
    @Test(arguments: [("2026-03-12", "2026-06-11", 1), ("2026-03-12", "2026-06-12", 2), ("2026-01-31", "2026-04-29", 1), ("2026-01-31", "2026-04-30", 2)])
    func beyondThreeMonthsTheSchoolDoctorHasACopy(_ debut: String, _ fin: String, _ papers: Int) {
        #expect(service.papers(of: eps(debut, fin)).count == papers)
    }

    @Test(arguments: [(2, true), (3, false)]) func upToThreeDaysTheNurseryAsksForNothing(_ more: Int, _ warns: Bool) {
        let today = FactsFixture.today
        let content: JSONValue = ["genre": "creche", "examen": .string(today.iso), "accueil": "regulier", "debut": .string(today.adding(days: -more).iso), "fin": .string(today.iso)]
        #expect(codes(content).contains("certificat.creche-courte") == warns)
    }

    /// Neither number, nor address, nor illness, nor date of death, on any paper of any kind.
    @Test func papersSayNothingMore() throws {
        let context = try FactsFixture.volet()
        for sample in service.samples where sample.outcome == .accepted {
            let content = service.form.read(sample.content(FactsFixture.today)).content
            for volet in service.papers(of: content) {
                let text = service.compose(volet, from: content, context).allText
                for word in [context.nir, "2 85 05", "rue des Tilleuls 12", "varicelle", "06 00 00 00 00"] { #expect(!text.contains(word), "\(sample.title): \(word)") }
                #expect(text.contains("Mme Élodie MARTIN"))
            }
        }
        let heirs = service.compose(service.volets[0], from: ["genre": "heritiers", "constat": true, "mort": "accident"], context)
        #expect(heirs.sections.flatMap(\.paragraphs) == ["Je certifie avoir constaté le décès de Mme Élodie MARTIN, née le 20 mai 1985.", "Ce décès est dû à un accident."])
    }

    @Test func nothingGoesToAFund() {
        for sample in service.samples { #expect(service.handedOver(sample.content(FactsFixture.today)) != nil) }
    }

    @Test func aCertificateMadeAgainKeepsWhatItIsAndNotItsDays() throws {
        let content = eps("2026-01-12", "2026-02-12")
        let next = try #require(service.continued(content, FactsFixture.prefill()))
        #expect(next["etendue"]?.string == "totale" && next["debut"] == nil && next["fin"] == nil && next["examen"]?.string == FactsFixture.today.iso)
    }
}
