import Core
import Testing

/// Random walks over the lives of a call, a thread and a complaint, each beside a table of arrows written apart.
@Suite("F31, F32, F33, F71: lives by random walk") struct EchangesWalkTests {
    /// A generator that is the same at every run.
    struct Dice {
        var state: UInt64
        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % sides
        }
    }

    static let start = DelaiRappelTests.paris("2026-03-10 10:00")

    static let calls: [String: [String: String]] = [
        "propose": ["demander": "demande", "annuler": "annule"],
        "demande": ["deplacer": "demande", "prendre": "pris", "annuler": "annule"],
        "pris": ["remettre": "demande", "joint": "abouti", "rate": "a-rappeler", "abandonner": "sans-suite", "annuler": "annule"],
        "a-rappeler": ["deplacer": "a-rappeler", "prendre": "pris", "abandonner": "sans-suite", "annuler": "annule"],
    ]

    @Test(arguments: UInt64(1)...40) func aCall(seed: UInt64) {
        let events: [(String, VieEntretien.Evenement)] = [
            ("demander", .demander(nil)), ("deplacer", .deplacer(nil)), ("prendre", .prendre), ("remettre", .remettre), ("joint", .essayer(.joint, rappel: nil)),
            ("rate", .essayer(.sansReponse, rappel: nil)), ("abandonner", .abandonner), ("annuler", .annuler),
        ]
        var dice = Dice(state: seed), now = Self.start, vie = VieEntretien(delai: .ouvre), model = "propose", tries = 0
        for _ in 0..<200 {
            now = now.adding(minutes: dice.roll(300))
            let sides = dice.roll(3) == 0 ? 8 : 7
            let (word, event) = events[dice.roll(sides)]
            var next = Self.calls[model]?[word]
            if word == "remettre", model == "pris", tries > 0 { next = "a-rappeler" }
            if word == "abandonner", tries < 3 { next = nil }
            do {
                try vie.apply(event, at: now)
                #expect(next != nil, "\(word) from \(model) should be refused")
                if word == "joint" || word == "rate" { tries += 1 }
                model = next ?? model
            } catch { #expect(next == nil, "\(word) from \(model): \(error)") }
            #expect(vie.etat.rawValue == model && vie.essais == tries)
            #expect((vie.finiLe != nil) == vie.etat.estFini && (vie.premierEssaiLe != nil) == (tries > 0) && (vie.demandeLe == nil) == (vie.duLe == nil))
        }
    }

    @Test(arguments: UInt64(1)...40) func aThread(seed: UInt64) {
        var dice = Dice(state: seed), now = Self.start, vie = VieFil(attendDepuis: now), turn = "caisse", since = now
        for _ in 0..<200 {
            now = now.adding(minutes: 1 + dice.roll(500))
            let side: CoteFil = dice.roll(2) == 0 ? .caisse : .professionnel
            if dice.roll(4) == 0 {
                let allowed = turn != "personne" && (side == .professionnel || turn != "caisse")
                do {
                    try vie.clore(side, at: now)
                    #expect(allowed)
                    (turn, since) = ("personne", now)
                } catch { #expect(!allowed, "\(error)") }
            } else {
                let expected = side == .caisse && turn == "caisse" ? since.milliseconds(to: now) : nil
                #expect(vie.ecrire(side, at: now) == expected)
                let next = side == .caisse ? "professionnel" : "caisse"
                if next != turn { since = now }
                turn = next
            }
            #expect(vie.etat == (turn == "caisse" ? .attendCaisse : turn == "personne" ? .clos : .attendProfessionnel) && vie.attendDepuis == since)
        }
    }

    static let complaints: [String: [VieReclamation.Evenement: String]] = [
        "deposee": [.prendre: "en-cours", .retirer: "retiree"],
        "en-cours": [.remettre: "deposee", .repondre: "repondue", .retirer: "retiree"],
        "repondue": [.accepter: "close", .contester: "deposee", .expirer: "close"],
    ]

    @Test(arguments: UInt64(1)...40) func aComplaint(seed: UInt64) {
        let events: [VieReclamation.Evenement] = [.prendre, .remettre, .repondre, .accepter, .contester, .retirer, .expirer]
        var dice = Dice(state: seed), now = Self.start, vie = VieReclamation(deposeeLe: now), model = "deposee", answered = now
        for _ in 0..<200 {
            now = now.adding(hours: dice.roll(200))
            let sides = dice.roll(3) == 0 ? 7 : 5
            let event = events[dice.roll(sides)]
            var next = Self.complaints[model]?[event]
            if event == .expirer, now < answered.adding(hours: 24 * 30) { next = nil }
            do {
                try vie.apply(event, at: now)
                #expect(next != nil, "\(event) from \(model) should be refused")
                if event == .repondre { answered = now }
                if event == .contester { #expect(vie.dueLe == VieReclamation.echeance(depuis: now)) }
                model = next ?? model
            } catch { #expect(next == nil, "\(event) from \(model): \(error)") }
            #expect(vie.etat.rawValue == model && (vie.finieLe != nil) == vie.etat.estFinie)
        }
    }

    /// F71: ten working days, the day of deposit left out, to the end of the last.
    @Test func theDelayOfAComplaint() {
        #expect(VieReclamation.echeance(depuis: Self.start) == DelaiRappelTests.paris("2026-03-25 00:00"))
        // Over Easter Monday and the change of clocks.
        #expect(VieReclamation.echeance(depuis: DelaiRappelTests.paris("2026-03-26 23:59")) == DelaiRappelTests.paris("2026-04-11 00:00"))
    }

    /// F82: the subject says who reads, what may be urgent, and how soon an answer is expected.
    @Test(arguments: SujetEchange.allCases) func subjects(_ sujet: SujetEchange) {
        #expect(!sujet.libelle.isEmpty && sujet.joursPourRepondre(urgent: true) <= sujet.joursPourRepondre(urgent: false))
        let friday = DelaiRappelTests.paris("2026-03-13 18:00")
        #expect(sujet.echeance(depuis: friday, urgent: true) == DelaiRappelTests.paris("2026-03-17 00:00"))
        #expect(sujet.echeance(depuis: friday, urgent: false) == DelaiRappelTests.paris(sujet.service == .medical ? "2026-03-18 00:00" : "2026-03-21 00:00"))
    }

    /// F51: between 22:00 and 06:00, the same night.
    @Test(arguments: [
        ("2026-03-12 22:00", "2026-03-13 06:00", true), ("2026-03-12 21:59", "2026-03-13 01:00", false), ("2026-03-12 23:00", "2026-03-13 06:01", false),
        ("2026-03-13 00:30", "2026-03-13 05:00", true), ("2026-03-12 23:00", "2026-03-14 01:00", false), ("2026-03-13 02:00", "2026-03-13 01:00", false),
        ("2026-03-28 23:00", "2026-03-29 06:00", true), ("2026-10-24 22:30", "2026-10-25 06:00", true),
    ]) func maintenanceAtNight(_ from: String, _ to: String, _ atNight: Bool) {
        #expect(MaintenanceDeNuit.estDeNuit(DelaiRappelTests.paris(from), DelaiRappelTests.paris(to)) == atNight, "\(from) – \(to)")
    }
}
