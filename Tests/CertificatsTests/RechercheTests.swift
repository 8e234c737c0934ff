import Certificats
import Core
import Testing

/// F90: what a hurried person types is forgiven, and a question is answered by the law of its day.
@Suite struct RechercheTests {
    static let jour = LocalDate(year: 2026, month: 11, day: 21) ?? .min

    private func first(_ text: String, le day: LocalDate = jour) -> String { Recherche.chercher(text, le: day)[0].reponse.regle.id }
    private func threeFirst(_ text: String) -> [String] { Recherche.chercher(text, le: Self.jour).prefix(3).map(\.reponse.regle.id) }
    private func day(_ year: Int, _ month: Int, _ day: Int) throws -> LocalDate { try #require(LocalDate(year: year, month: month, day: day)) }

    /// A small generator with a seed: the same slips at each run.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    @Test(arguments: Phrases.toutes.map(\.texte)) func caseAccentsAndPunctuationNeverMatter(_ text: String) {
        let shouted = text.uppercased().replacing("É", with: "E").replacing("È", with: "E").replacing("Ê", with: "E")
        #expect(Recherche.chercher("  « \(shouted) »  !! ", le: Self.jour) == Recherche.chercher(text, le: Self.jour))
    }

    @Test(arguments: Phrases.toutes.map(\.texte).filter { !$0.contains(/[0-9]/) && !$0.contains(/\b(une?|deux|trois)\b/) })
    func theOrderOfWordsNeverMatters(_ text: String) {
        let words = text.split(separator: " ")
        var dice = Dice(state: UInt64(text.utf8.count))
        #expect(first(words.shuffled(using: &dice).joined(separator: " ")) == first(text))
    }

    /// One slip of the finger in the longest word: lost, doubled, swapped or changed letter.
    @Test func aSlipOfTheFingerIsForgiven() {
        var (kept, asked) = (0, 0)
        var dice = Dice(state: 7)
        for (rule, text) in Phrases.toutes where threeFirst(text).contains(rule) {
            var words = text.split(separator: " ").map(Array.init)
            guard let index = words.indices.max(by: { words[$0].count < words[$1].count }), words[index].count >= 7 else { continue }
            let at = Int.random(in: 1..<(words[index].count - 1), using: &dice)
            switch Int.random(in: 0..<4, using: &dice) {
            case 0: words[index].remove(at: at)
            case 1: words[index].insert(words[index][at], at: at)
            case 2: words[index].swapAt(at, at + 1)
            default: words[index][at] = "e"
            }
            asked += 1
            if threeFirst(words.map { String($0) }.joined(separator: " ")).contains(rule) { kept += 1 }
        }
        print("\(asked) slips, \(kept) still in the first three")
        #expect(asked > 100)
        #expect(Double(kept) / Double(asked) >= 0.95)
    }

    @Test(arguments: ["", "   ", "?!", "xyzzy", "certificat médical", "le médecin", "éééé", "123456789", "🩺"])
    func whatIsNotUnderstoodGetsThePrinciple(_ text: String) {
        let found = Recherche.chercher(text, le: Self.jour)
        #expect(found.map(\.reponse.regle.id) == ["C01"])
        #expect(found[0].reponse.version.requis == .non)
    }

    @Test func thePrincipleIsAlwaysTheLastResort() {
        for (_, text) in Phrases.toutes {
            let found = Recherche.chercher(text, le: Self.jour)
            #expect(found.contains { $0.reponse.regle.id == "C01" } && found.count <= Recherche.auPlus)
            #expect(Set(found.map(\.reponse.regle.id)).count == found.count)
        }
    }

    @Test(arguments: Regle.toutes.map(\.id)) func aRuleAnswersToItsNumber(_ id: String) {
        for asked in [id, id.lowercased(), "règle \(id)"] { #expect(first(asked) == id) }
    }

    // A question asked at a date gets that date's answer.

    @Test func aChildsLicenceHasChanged() throws {
        #expect(first("licence judo enfant", le: try day(2018, 9, 1)) == "C16")
        #expect(first("licence judo enfant", le: try day(2020, 12, 8)) == "C16")
        #expect(first("licence judo enfant", le: try day(2020, 12, 9)) == "C09")
        #expect(first("licence judo adulte", le: try day(2022, 3, 3)) == "C16")
        #expect(first("licence judo adulte", le: try day(2022, 3, 4)) == "C07")
    }

    @Test func theFormerRuleHasTwoVersions() throws {
        let found = Recherche.chercher("licence foot adulte", le: try day(2015, 9, 1))[0].reponse
        #expect(found.regle.id == "C16" && found.numero == 1 && found.version.validite == "1 an")
        #expect(Recherche.chercher("licence foot adulte", le: try day(2019, 9, 1))[0].reponse.numero == 2)
    }

    /// The list of D. 231-1-5 changed on 3 September 2023: rugby left it, motor boats came in.
    @Test(arguments: [
        ("licence rugby enfant", "C13", "C09"), ("alpinisme club adulte", "C13", "C07"), ("spéléo club adulte", "C13", "C07"),
        ("karting compétition adulte", "C13", "C08"), ("plongée", "C13", "C13"), ("boxe compétition", "C13", "C13"),
    ]) func disciplinesFollowTheirList(_ text: String, _ before: String, _ since: String) throws {
        #expect(first(text, le: try day(2023, 9, 2)) == before)
        #expect(first(text, le: try day(2023, 9, 3)) == since)
    }

    @Test func motorBoatsCameIn() throws {
        #expect(first("jet ski", le: try day(2023, 9, 3)) == "C13")
        #expect(first("jet ski", le: try day(2023, 9, 2)) != "C13")
    }

    /// Three days at most, or more than three: the threshold kept where sources differ.
    @Test(arguments: [(1, "C19"), (3, "C19"), (4, "C20"), (5, "C20"), (30, "C20")])
    func theThresholdOfNurseries(_ days: Int, _ rule: String) {
        #expect(first("absence crèche \(days) jours") == rule)
        #expect(first("crèche \(days)j d’absence") == rule)
    }
}
