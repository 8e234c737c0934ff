import ContactTracing
import Core
import Store
import TestSupport
import Testing

@testable import Desk

@Suite struct CallOutcomeTests {
    @Test(arguments: Engine.tested) func twentyFourHoursToTheMillisecond(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let agent = try await house.caller(.agentCPAM)
            let ids = try await house.strangers(2)
            house.clock.advance(hours: 24)
            _ = try await house.desk.noterAppel(ids[0], issue: "joint", by: agent)
            house.clock.advance(milliseconds: 1)
            #expect(try await house.desk.lireFileAppels(TestDesk.epidemic, by: agent).enRetard == 1)
            _ = try await house.desk.noterAppel(ids[1], issue: "joint", by: agent)
            #expect(try await house.count("SELECT count(*) FROM appel WHERE contact = \(ids[0]) AND dans_les_temps = \(true)") == 1)
            #expect(try await house.count("SELECT count(*) FROM appel WHERE contact = \(ids[1]) AND dans_les_temps = \(false)") == 1)
        }
    }

    /// 8 h to 19 h in Paris, every day, Sundays and the night of a clock change included.
    @Test(arguments: [
        (LocalDate(year: 2026, month: 3, day: 10), 7, 59, false), (LocalDate(year: 2026, month: 3, day: 10), 8, 0, true),
        (LocalDate(year: 2026, month: 3, day: 10), 18, 59, true), (LocalDate(year: 2026, month: 3, day: 10), 19, 0, false),
        (LocalDate(year: 2026, month: 3, day: 15), 10, 0, true), (LocalDate(year: 2026, month: 3, day: 29), 8, 0, true),
    ]) func callsAreMadeWhenThePlatformIsOpen(day: LocalDate?, hour: Int, minute: Int, isOpen: Bool) async throws {
        try await withDesk(.sqlite) { house in
            house.clock.set(Instant(LocalDate(year: 2026, month: 3, day: 9) ?? .min, hour: 20, in: .paris))
            _ = try await house.strangers(1)
            house.clock.set(Instant(try #require(day), hour: hour, minute: minute, in: .paris))
            let agent = try await house.caller(.agentCPAM)
            #expect(try await house.desk.lireFileAppels(TestDesk.epidemic, by: agent).estOuverte == isOpen)
            if isOpen {
                #expect(try await house.next(agent) != nil)
            } else {
                #expect(try await refusal { try await house.next(agent) }.word == "appels-fermes")
            }
        }
    }

    @Test(arguments: Engine.tested) func unreachableAfterEveryAttemptThenTakenAgain(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let agent = try await house.caller(.agentCPAM)
            let id = try await house.strangers(1)[0]
            var hours: Set<Int> = []
            for attempt in 1...6 {
                hours.insert(house.clock.now.date(in: .paris).hour)
                _ = try await house.desk.noterAppel(id, issue: "sans-reponse", by: agent)
                let life = try await house.contact(id).vie
                #expect(life.essais == attempt)
                #expect((life.etat == .injoignable) == (attempt == 6))
                if let next = life.prochainEssai { house.clock.set(next) }
            }
            #expect(hours.count >= 3, "tried at other hours: \(hours.sorted())")
            #expect(try await house.next(agent) == nil)
            let found = try await house.desk.listerContacts(TestDesk.epidemic, etat: "injoignable", by: agent)
            #expect(found.items.map(\.id) == [id])
            #expect(try await house.desk.prendreContact(id, by: agent).priseJusqua != nil)
            #expect(try await house.desk.noterAppel(id, issue: "joint", by: agent).contact.etat == .isole)
        }
    }

    @Test(arguments: Engine.tested) func calledBackWhenAsked(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let agent = try await house.caller(.agentCPAM)
            let id = try await house.strangers(1)[0]
            let desk = house.desk
            #expect(try await refusal { try await desk.noterAppel(id, issue: "rappeler", by: agent) }.word == "invalid rappel")
            #expect(try await refusal { try await desk.noterAppel(id, issue: "rappeler", rappel: "bientôt", by: agent) }.word == "invalid rappel")
            #expect(try await refusal { try await desk.noterAppel(id, issue: "rappeler", rappel: "2026-03-10T09:00", by: agent) }.word == "invalid rappel")
            #expect(try await refusal { try await desk.noterAppel(id, issue: "peut-être", by: agent) }.word == "invalid choix")
            let sheet = try await desk.noterAppel(id, issue: "rappeler", rappel: "2026-03-10T17:30", by: agent)
            #expect(sheet.contact.prochainEssai == Instant(house.today, hour: 17, minute: 30, in: .paris))
            #expect(try await house.next(agent) == nil)
            house.clock.set(Instant(house.today, hour: 17, minute: 30, in: .paris))
            #expect(try await house.next(agent) == id)
        }
    }

    @Test(arguments: Engine.tested) func aMistakeIsTakenBackWithinTenMinutes(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (agent, other) = (try await house.caller(.agentCPAM), try await house.caller(.agentCPAM2))
            let ids = try await house.strangers(2)
            let before = try await house.contact(ids[0]).vie
            let sheet = try await house.desk.noterAppel(ids[0], issue: "joint", by: agent)
            #expect(sheet.annulableJusqua == house.clock.now.adding(minutes: 10))
            #expect(try await house.count("SELECT count(*) FROM isolement") > 0)
            #expect(try await refusal { try await house.desk.annulerAppel(ids[0], by: other) }.word == "appel-pas-annulable")
            house.clock.advance(minutes: 10)
            let back = try await house.desk.annulerAppel(ids[0], by: agent)
            #expect(back.contact.etat == .aAppeler && back.tentatives.isEmpty && back.priseJusqua != nil)
            #expect(try await house.contact(ids[0]).vie == before)
            #expect(try await house.count("SELECT count(*) FROM isolement") == 0)
            #expect(try await refusal { try await house.desk.annulerAppel(ids[0], by: agent) }.word == "appel-pas-annulable")

            _ = try await house.desk.noterAppel(ids[1], issue: "refuse", by: agent)
            house.clock.advance(minutes: 10, milliseconds: 1)
            #expect(try await refusal { try await house.desk.annulerAppel(ids[1], by: agent) }.word == "appel-pas-annulable")
        }
    }

    @Test(arguments: Engine.tested) func pressedTwiceIsOneCall(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let agent = try await house.caller(.agentCPAM)
            let ids = try await house.strangers(2)
            let first = try await house.desk.appelerSuivant(TestDesk.epidemic, key: "cle-suivant-1", by: agent)
            #expect(try await house.desk.appelerSuivant(TestDesk.epidemic, key: "cle-suivant-1", by: agent) == first)
            for _ in 0..<2 { _ = try await house.desk.noterAppel(ids[0], issue: "joint", key: "cle-issue-1", by: agent) }
            #expect(try await house.count("SELECT count(*) FROM appel") == 1)
            #expect(try await refusal { try await house.desk.noterAppel(ids[1], issue: "joint", key: "cle-issue-1", by: agent) }.word == "keyReused")
            #expect(try await refusal { try await house.desk.noterAppel(ids[0], issue: "joint", by: agent) }.word == "contact-appel")
        }
    }

    @Test(arguments: Engine.tested) func whatIsOutsideDoesNotExist(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let agent = try await house.caller(.agentCPAM)
            let away = try await house.chain([.init(department: "39")])
            let desk = house.desk
            #expect(try await house.next(agent) == nil)
            #expect(try await refusal { try await desk.lireFicheAppel(away.contacts[0], by: agent) }.word == "notFound")
            #expect(try await refusal { try await desk.noterAppel(away.contacts[0], issue: "joint", by: agent) }.word == "notFound")
            #expect(try await refusal { try await desk.lireFicheTerritoire(away.cas, by: agent) }.word == "notFound")
            #expect(try await refusal { try await house.next(agent, departement: "39") }.word == "notFound")
            #expect(try await desk.listerContacts(TestDesk.epidemic, by: agent).items.isEmpty)
            let nurse = try await house.caller(.infGarcia)
            #expect(try await refusal { try await house.next(nurse) }.word == "forbidden")
        }
    }

    @Test(arguments: Engine.tested) func afterTheEndNothingIsWritten(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let agent = try await house.caller(.agentCPAM)
            let id = try await house.strangers(1)[0]
            try await house.parametres { $0.fin = $0.debut.adding(days: 1) }
            #expect(try await refusal { try await house.next(agent) }.word == "epidemie-close")
            #expect(try await refusal { try await house.desk.noterAppel(id, issue: "joint", by: agent) }.word == "epidemie-close")
        }
    }
}
