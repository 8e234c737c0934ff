import Core
import Teleservices
import Testing

@Suite("The certificate of a work accident, rule by rule")
struct CertificatTests {
    static let one = Teleservice(CertificatAccident.self)
    static let base: JSONValue = [
        "nature": "initial", "risque": "accidentTravail", "dateAccident": "2026-03-10", "dateConstat": "2026-03-12",
        "lesions": [["siege": ["code": "SIE-043"], "cote": "droit", "nature": ["code": "LES-003"]]], "employeur": ["nom": "Scierie du Val"],
    ]

    private func codes(_ content: JSONValue, siblings: [JSONValue] = [], now: Instant = FactsFixture.now) -> [String] {
        let others = siblings.map { FactsFixture.sibling("2026-03-01", "2026-03-01", content: $0) }
        return Self.one.examine(content, FactsFixture.context(now: now, siblings: others)).anomalies.map(\.code)
    }

    @Test("F64: a certificate of prolonged care is not needed: the desk says so and gives an answer to hand over")
    func prolongation() throws {
        let asked: JSONValue = ["nature": "prolongation", "demandeur": "Le service du personnel"]
        #expect(codes(asked) == ["cat.prolongation-supprimee"])
        let handed = try #require(Self.one.handedOver(asked))
        #expect(handed.contains("Aucun certificat n’est nécessaire"))
        #expect(Self.one.papers(of: asked).map(\.name) == ["reponse"])
        let volet = try #require(Self.one.volet(named: "reponse"))
        let letter = Self.one.compose(volet, from: asked, try FactsFixture.volet()).allText
        #expect(letter.contains("Le service du personnel") && letter.contains("depuis mai 2022") && letter.contains("aucun ne peut être exigé"))
        #expect(!letter.contains("2 85 05"), "whoever asks learns no number")
    }

    @Test("F64: the rule speaks from 7 May 2022, not the day before", arguments: [("2022-05-06", false), ("2022-05-07", true)])
    func since(_ day: String, _ speaks: Bool) {
        let now = Instant(FactsFixture.day(day), hour: 10, in: .paris)
        #expect(codes(["nature": "prolongation"], now: now).contains("cat.prolongation-supprimee") == speaks)
    }

    @Test("Anything certified goes to the fund and to the patient, never to the employer", arguments: ["initial", "nouvelleLesion", "rechute", "final"])
    func papers(_ nature: String) {
        let content = Self.base.with(["nature": .string(nature)])
        #expect(Self.one.handedOver(content) == nil)
        #expect(Self.one.papers(of: content).map(\.name) == ["volet-1", "volet-2", "volet-3"])
        #expect(Self.one.volets.allSatisfy { !$0.recipients.contains(.employeur) })
        // F74: the patient's own volet goes to their document space.
        #expect(Self.one.papers(of: content).compactMap(\.espace) == [.certificatDeclaration])
    }

    @Test("The other certificates of the same accident", arguments: [
        ("initial", [base], ["cat.initial-double"]),
        ("initial", [base.with(["dateAccident": "2026-03-01"])], []),
        ("rechute", [], ["cat.sans-initial"]),
        ("rechute", [base], ["cat.rechute-avant-fin"]),
        ("rechute", [base, base.with(["nature": "final", "dateConclusion": "2026-03-11"])], []),
        ("nouvelleLesion", [base], []),
        ("nouvelleLesion", [base, base.with(["nature": "final", "dateConclusion": "2026-03-11"])], ["cat.nouvelle-lesion-apres-fin"]),
    ])
    func others(_ nature: String, _ siblings: [JSONValue], _ expected: [String]) {
        #expect(codes(Self.base.with(["nature": .string(nature)]), siblings: siblings) == expected)
    }

    @Test("Dates at their boundaries", arguments: [
        (["dateAccident": "2026-03-12"], []), (["dateAccident": "2026-03-13"], ["cat.accident-futur"]),
        (["dateConstat": "2026-03-10"], []), (["dateConstat": "2026-03-09"], ["cat.constat-avant-accident"]), (["dateConstat": "2026-03-13"], ["cat.constat-futur"]),
    ] as [([String: JSONValue?], [String])])
    func dates(_ changes: [String: JSONValue?], _ expected: [String]) {
        #expect(codes(Self.base.with(changes)) == expected)
    }

    @Test("F63: the sick leave begins with patient, employer, accident and lesions; only its last day and the agreement are left to say")
    func leave() throws {
        let begun = try #require(Self.one.followed("arret", after: Self.base, FactsFixture.prefill()))
        #expect(begun["risque"] == "accidentTravail" && begun["dateAccidentTravail"] == "2026-03-10" && begun["debut"] == "2026-03-12")
        #expect(begun.at("employeur.nom") == "Scierie du Val" && begun.at("motif.texte") == "Entorse – Cheville, à droite")
        let left = Teleservice(ArretDeTravail.self).examine(begun, FactsFixture.context()).anomalies.blocking
        #expect(Set(left.map(\.field)) == ["fin", "accordPatient"])
        let whole = begun.with(["fin": "2026-03-20", "accordPatient": true])
        #expect(Teleservice(ArretDeTravail.self).examine(whole, FactsFixture.context()).anomalies.blocking.isEmpty)
        let disease = Self.one.followed("arret", after: Self.base.with(["risque": "maladieProfessionnelle"]), FactsFixture.prefill())
        #expect(disease?["risque"] == "maladieProfessionnelle")
    }

    @Test("What may follow depends on what was certified", arguments: [
        ("initial", ["arret", "nouvelle-lesion", "final", "rechute"]), ("final", ["rechute"]), ("prolongation", []),
    ])
    func follows(_ nature: String, _ names: [String]) {
        let content = Self.base.with(["nature": .string(nature)])
        #expect(Self.one.followings.map(\.name).filter { Self.one.followed($0, after: content, FactsFixture.prefill()) != nil } == names)
        #expect(Self.one.followed("inconnue", after: content, FactsFixture.prefill()) == nil)
    }

    @Test("The next certificate keeps the accident; a relapse keeps its lesions, a new lesion and the end do not")
    func next() throws {
        for (name, nature, keeps) in [("nouvelle-lesion", "nouvelleLesion", false), ("final", "final", false), ("rechute", "rechute", true)] {
            let next = try #require(Self.one.followed(name, after: Self.base, FactsFixture.prefill()))
            #expect(next["nature"]?.string == nature && next["dateAccident"] == "2026-03-10" && next["dateConstat"] == "2026-03-12")
            #expect((next["lesions"] != nil) == keeps)
        }
    }
}
