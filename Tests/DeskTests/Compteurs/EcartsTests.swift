import Core
import Store
import TestSupport
import Testing

@testable import Desk

/// What the daily reading of the trace finds, and what it leaves alone.
@Suite struct EcartsTests {
    static let seuils = SeuilsEcarts.usuels

    static func day(_ account: String, _ metier: String = "professionnel/10", _ change: (inout ActiviteJour) -> Void = { _ in }) -> ActiviteJour {
        var day = ActiviteJour(compte: account, metier: metier)
        (day.personnes, day.sansSuite, day.caisses) = (12, 2, 2)
        change(&day)
        return day
    }

    /// Ten colleagues whose day is ordinary.
    static let ordinary = (0..<10).map { day("ordinaire-\($0)") }

    /// Each threshold at its boundary: one below says nothing, the threshold itself is said.
    @Test(arguments: [
        (GenreEcart.personnes, 60), (.sansSuite, 30), (.nuit, 10), (.caisses, 10), (.homonymes, 2), (.collegues, 3),
    ])
    func atTheBoundary(genre: GenreEcart, threshold: Int) {
        func found(_ count: Int) -> [EcartTrouve] {
            let odd = Self.day("a") { day in
                switch genre {
                case .personnes: day.personnes = count
                // Most of whom nothing was done about.
                case .sansSuite: (day.personnes, day.sansSuite) = (35, count)
                case .nuit: day.nuit = count
                case .caisses: day.caisses = count
                case .homonymes: day.homonymes = count
                case .collegues: day.collegues = count
                }
            }
            return Self.seuils.ecarts(Self.ordinary + [odd])
        }
        #expect(found(threshold - 1).isEmpty)
        #expect(found(threshold).map(\.genre) == [genre] && found(threshold).first?.compte == "a")
        #expect(found(threshold).first?.seuil == threshold && found(threshold).first?.pairs == 10)
    }

    /// A pharmacy that serves two hundred people a day among pharmacies that do is no one's concern.
    @Test func whatPeersDoIsOrdinary() {
        let busy = (0..<5).map { n in Self.day("ph-\(n)", "professionnel/21") { $0.personnes = 180 + 10 * n } }
        #expect(Self.seuils.ecarts(busy).isEmpty)
        let doctors = (0..<5).map { n in Self.day("md-\(n)") { $0.personnes = 20 } }
        #expect(Self.seuils.ecarts(busy + doctors).isEmpty, "one trade is not the measure of another")
    }

    /// Who looks at a thousand does not raise their own median; alone, one is judged by the floor alone, made wide.
    @Test func theMedianIsOfTheOthers() {
        #expect(SeuilsEcarts.median([3, 5, 9, 1000], without: 1000) == 5)
        #expect(SeuilsEcarts.median([3, 5, 9], without: 5) == 3)
        #expect(SeuilsEcarts.median([7], without: 7) == 0)
        let alone = Self.day("seul") { $0.personnes = 199 }
        #expect(Self.seuils.ecarts([alone]).isEmpty)
        #expect(Self.seuils.ecarts([Self.day("seul") { $0.personnes = 200 }]).map(\.seuil) == [200])
    }

    /// Somebody who looked at many and did something for most is at work.
    @Test func workIsNotCuriosity() {
        let work = Self.day("a") { ($0.personnes, $0.sansSuite) = (50, 39) }
        #expect(Self.seuils.ecarts(Self.ordinary + [work]).isEmpty)
        let curious = Self.day("a") { ($0.personnes, $0.sansSuite) = (50, 40) }
        #expect(Self.seuils.ecarts(Self.ordinary + [curious]).map(\.genre) == [.sansSuite])
    }

    @Test(arguments: [("Dr Anne LECLERC", "LECLERC"), ("Marie-Laure MAILLARD-REY", "MAILLARD REY"), ("Inès GARCIA", "GARCIA"), ("guichet", ""), ("Dr Élise D’ŒUVRE", "D OEUVRE")])
    func familyNames(name: String, family: String) { #expect(Desk.family(name) == family) }

    /// Twenty known abuses among the ordinary days of a thousand accounts: nineteen at least are found, and no more than twenty days
    /// are said for nothing.
    @Test(arguments: UInt64(1)...5) func knownAbusesAreFound(seed: UInt64) {
        var random = Draws(seed)
        var journee = JourneeTrace()
        let night = Instant(LocalDate(year: 2026, month: 11, day: 18) ?? .min, hour: 1, in: .paris).millisecondsSince1970
        let noon = night + 11 * 3_600_000
        var accounts: [String: (metier: String, noms: Set<String>, collegues: Set<String>)] = [:]
        var persons: [String: JourneeTrace.Personne] = [:]
        var number = 0
        func sees(_ account: String, _ count: Int, at: Int64, done: Int, name: String? = nil, caisses: Int = 3) {
            for index in 0..<count {
                number += 1
                let patient = "p\(number)"
                persons[patient] = .init(caisse: "\(Int(random.next() % UInt64(caisses)))", noms: [name ?? "NOM \(random.next() % 5_000)"])
                journee.add(.init(id: "\(number)", le: at, compte: account, acte: "lire-patient", patient: patient))
                if index < done { journee.add(.init(id: "\(number)s", le: at, compte: account, acte: "deposer", patient: patient)) }
            }
        }
        for index in 0..<400 {
            let account = "c\(index)"
            accounts[account] = (["professionnel/10", "professionnel/21", "agent", "professionnel/60"][index % 4], ["NOM \(index)"], [])
            let usual = [18, 60, 35, 12][index % 4]
            let count = usual / 2 + Int(random.next() % UInt64(usual))
            // Some work at night, and most looks are followed by nothing: both are ordinary.
            sees(account, count, at: random.next() % 60 == 0 ? night : noon, done: count * Int(20 + random.next() % 60) / 100)
        }
        var abusers: Set<String> = []
        for index in 0..<20 {
            let (account, kind) = ("a\(index)", index % 5)
            accounts[account] = ("professionnel/10", ["CURIEUX\(index)"], ["COLLEGUE\(index)"])
            abusers.insert(account)
            switch kind {
            case 0: sees(account, 180, at: noon, done: 60)
            case 1: sees(account, 95, at: noon, done: 2)
            case 2: sees(account, 85, at: night, done: 80)
            case 3: sees(account, 3, at: noon, done: 0, name: "CURIEUX\(index)")
            default: sees(account, 60, at: noon, done: 40, caisses: 40)
            }
        }
        let found = Set(Self.seuils.ecarts(journee.activites(accounts, persons, Self.seuils)).map(\.compte))
        #expect(found.intersection(abusers).count >= 19, "missed: \(abusers.subtracting(found).sorted())")
        #expect(found.subtracting(abusers).count <= 20, "for nothing: \(found.subtracting(abusers).count)")
    }

    /// A name that many bear says nothing.
    @Test func aCommonNameIsNoQuestion() {
        var (journee, persons) = (JourneeTrace(), [String: JourneeTrace.Personne]())
        for index in 0..<100 {
            persons["p\(index)"] = .init(caisse: "1", noms: [index < 8 ? "MARTIN" : "NOM \(index)"])
            journee.add(.init(id: "\(index)", le: 0, compte: "a", acte: "lire-patient", patient: "p\(index)"))
        }
        let martin = journee.activites(["a": ("agent", ["MARTIN"], [])], persons, Self.seuils)
        #expect(martin.first?.homonymes == 0 && martin.first?.personnes == 100)
        let rare = journee.activites(["a": ("agent", ["NOM 50", "NOM 51"], ["NOM 60"])], persons, Self.seuils)
        #expect(rare.first?.homonymes == 2 && rare.first?.collegues == 1)
    }

    @Test func whatOnlyShowsIsKnown() {
        for act in ["lire-dossier", "chercher-patient", "lister-dossiers", "voir-droits", "patients-du-jour", "ouvrir-formulaire"] { #expect(JourneeTrace.isLook(act), "\(act)") }
        for act in ["deposer", "ecrire-brouillon", "prendre-en-charge", "accepter", "noter-appel", "reclamer"] { #expect(!JourneeTrace.isLook(act), "\(act)") }
    }

    @Test func thresholdsAreWholeOrRefused() throws {
        let whole = #"{"du":"2026-11-21","facteur":5,"pairs":3,"personnes":40,"sansSuite":30,"partSansSuite":80,"nuit":10,"caisses":8,"homonymes":2,"collegues":3,"nomRepandu":2}"#
        #expect(try SeuilsEcarts.read(Array(whole.utf8), from: "x") == .usuels)
        #expect(throws: SettingsError.self) { try SeuilsEcarts.read(Array(whole.replacing(#""nuit":10,"#, with: "").utf8), from: "x") }
        #expect(throws: SettingsError.self) { try SeuilsEcarts.read(Array(whole.replacing(#""facteur":5"#, with: #""facteur":0"#).utf8), from: "x") }
    }
}
