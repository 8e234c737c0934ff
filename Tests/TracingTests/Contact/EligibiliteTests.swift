import ContactTracing
import Core
import Testing

/// Who is a contact, at each boundary of the definition.
@Suite struct EligibiliteTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let exposition: Exposition
        let reason: Eligibilite.Raison
        var onset: LocalDate? = jour("2026-03-10")
        var sample: LocalDate?
    }

    static func near(_ minutes: Int? = 15, rapproche: Bool? = true, protege: Bool? = false, soignant: Bool = false, _ day: String? = nil) -> Exposition {
        Exposition(minutes: minutes, rapproche: rapproche, protege: protege, soignant: soignant, dernierJour: day.map(jour))
    }
    static func home(_ day: String? = nil) -> Exposition { Exposition(memeFoyer: true, dernierJour: day.map(jour)) }

    static let rows: [Row] = [
        Row(testDescription: "15 minutes are enough", exposition: near(15), reason: .exposition),
        Row(testDescription: "14 are not", exposition: near(14), reason: .dureeInsuffisante),
        Row(testDescription: "0 minutes", exposition: near(0), reason: .dureeInsuffisante),
        Row(testDescription: "a day long", exposition: near(1440), reason: .exposition),
        Row(testDescription: "at one metre or more", exposition: near(60, rapproche: false), reason: .distance),
        Row(testDescription: "protected all along", exposition: near(60, protege: true), reason: .protection),
        Row(testDescription: "protected, and far", exposition: near(60, rapproche: false, protege: true), reason: .protection),
        Row(testDescription: "duration unknown", exposition: near(nil), reason: .aPreciser),
        Row(testDescription: "distance unknown", exposition: near(30, rapproche: nil), reason: .aPreciser),
        Row(testDescription: "protection unknown", exposition: near(30, protege: nil), reason: .aPreciser),
        Row(testDescription: "nothing known", exposition: Exposition(), reason: .aPreciser),
        Row(testDescription: "under one roof", exposition: home(), reason: .foyer),
        Row(testDescription: "under one roof, protected, for a minute", exposition: Exposition(memeFoyer: true, minutes: 1, rapproche: false, protege: true), reason: .foyer),
        Row(testDescription: "a carer, protected", exposition: near(60, protege: true, soignant: true), reason: .soignantProtege),
        Row(testDescription: "a carer who says nothing of it", exposition: near(60, protege: nil, soignant: true), reason: .soignantProtege),
        Row(testDescription: "a carer whose mask fell", exposition: near(60, protege: false, soignant: true), reason: .exposition),
        Row(testDescription: "two days before the symptoms", exposition: near(15, "2026-03-08"), reason: .exposition),
        Row(testDescription: "three days before", exposition: near(15, "2026-03-07"), reason: .horsFenetre),
        Row(testDescription: "at home, three days before", exposition: home("2026-03-07"), reason: .horsFenetre),
        Row(testDescription: "at home, two days before", exposition: home("2026-03-08"), reason: .foyer),
        Row(testDescription: "after the symptoms", exposition: near(15, "2026-03-15"), reason: .exposition),
        Row(testDescription: "no symptoms: seven days before the sample", exposition: near(15, "2026-03-03"), reason: .exposition, onset: nil, sample: jour("2026-03-10")),
        Row(testDescription: "no symptoms: eight days before", exposition: near(15, "2026-03-02"), reason: .horsFenetre, onset: nil, sample: jour("2026-03-10")),
        Row(testDescription: "old symptoms: fourteen days before the sample", exposition: near(15, "2026-03-06"), reason: .exposition, onset: jour("2026-03-01"), sample: jour("2026-03-20")),
        Row(testDescription: "old symptoms: fifteen days before the sample", exposition: near(15, "2026-03-05"), reason: .horsFenetre, onset: jour("2026-03-01"), sample: jour("2026-03-20")),
        Row(testDescription: "neither symptoms nor sample: no window yet", exposition: near(15, "2025-01-01"), reason: .exposition, onset: nil),
    ]

    @Test(arguments: rows) func theReasonIsSaid(_ row: Row) {
        let judged = Eligibilite.juge(row.exposition, symptomes: row.onset, prelevement: row.sample, .init())
        #expect(judged.raison == row.reason)
        #expect(judged.estContact == (row.reason == .foyer || row.reason == .exposition))
        #expect(judged.phrase.hasSuffix("."))
    }

    /// Another definition, another answer, and its own figures in the words.
    @Test func theFiguresAreTheDefinitions() {
        let strict = DefinitionContact(minutes: 5, centimetres: 150, heuresAvantSymptomes: 72)
        #expect(Eligibilite.juge(Self.near(5), symptomes: nil, prelevement: nil, strict).phrase.contains("5 minutes à moins de 150 cm"))
        #expect(Eligibilite.juge(Self.near(4), symptomes: nil, prelevement: nil, strict).raison == .dureeInsuffisante)
        #expect(Eligibilite.juge(Self.near(5, "2026-03-07"), symptomes: jour("2026-03-10"), prelevement: nil, strict).estContact)
        #expect(Eligibilite.juge(Self.near(5, "2026-03-06"), symptomes: jour("2026-03-10"), prelevement: nil, strict).raison == .horsFenetre)
    }
}
