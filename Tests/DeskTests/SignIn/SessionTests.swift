import Core
import Desk
import Store
import TestSupport
import Testing

@Suite struct SessionTests {
    private func open(_ house: TestDesk, _ who: Who = .drLeclerc) async throws -> String {
        try await DemoDoor(house.desk).signIn(persona: who.rawValue, browser: "Mozilla/5.0 (X11; Linux) Firefox/140", request: "essai").token
    }

    @Test(arguments: Engine.tested) func idleForAQuarterOfAnHourIsOver(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let token = try await open(house)
            house.clock.advance(minutes: 15, milliseconds: -1)
            #expect(try await house.desk.authenticate(sessionToken: token) != nil)
            // Being seen counts anew.
            house.clock.advance(minutes: 15, milliseconds: -1)
            #expect(try await house.desk.authenticate(sessionToken: token) != nil)
            house.clock.advance(minutes: 15)
            #expect(try await house.desk.authenticate(sessionToken: token) == nil)
        }
    }

    @Test(arguments: Engine.tested) func fourHoursAreTheMost(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let token = try await open(house)
            for _ in 0..<23 {
                house.clock.advance(minutes: 10)
                #expect(try await house.desk.authenticate(sessionToken: token) != nil)
            }
            house.clock.advance(minutes: 10, milliseconds: -1)
            #expect(try await house.desk.authenticate(sessionToken: token) != nil)
            house.clock.advance(milliseconds: 1)
            #expect(try await house.desk.authenticate(sessionToken: token) == nil)
        }
    }

    @Test(arguments: Engine.tested) func closedFromElsewhere(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (here, there) = (try await open(house), try await open(house))
            let actor = try #require(try await house.desk.authenticate(sessionToken: here)).actor
            let caller = Caller(actor: actor, request: "essai")
            let sessions = try await house.desk.listSessions(by: caller)
            #expect(sessions.count == 2 && sessions.count(where: \.isCurrent) == 1)
            #expect(sessions.allSatisfy { $0.browser == "Firefox, Linux" })
            let other = try #require(sessions.first { !$0.isCurrent })
            let stranger = try await house.caller(.drBenali)
            #expect(try await refusal { try await house.desk.closeSession(other.id, by: stranger) }.word == "notFound")
            try await house.desk.closeSession(other.id, by: caller)
            #expect(try await house.desk.authenticate(sessionToken: there) == nil)
            #expect(try await house.desk.authenticate(sessionToken: here) != nil)
        }
    }

    @Test(arguments: Engine.tested) func theTokenIsNotInTheDatabase(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let token = try await open(house)
            #expect(try await house.count("SELECT count(*) FROM session WHERE empreinte = \(token) OR id = \(token)") == 0)
            #expect(try await house.desk.authenticate(sessionToken: Digest.of(token)) == nil, "the digest opens nothing")
        }
    }

    @Test(arguments: Engine.tested) func severalSituationsAreToBeChosen(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let token = try await open(house, .drBenali)
            let undecided = try #require(try await house.desk.authenticate(sessionToken: token))
            #expect(undecided.mustChoose && undecided.actor.situation == nil)
            let caller = Caller(actor: undecided.actor, request: "essai")
            let choices = try await house.desk.listChoices(by: caller)
            #expect(choices.count == 2)
            #expect(try await refusal { try await house.desk.choose("autre", sessionToken: token, by: caller) }.word == "notFound")
            try await house.desk.choose(choices[1].id, sessionToken: token, by: caller)
            let decided = try #require(try await house.desk.authenticate(sessionToken: token))
            #expect(!decided.mustChoose && decided.actor.situation?.id == choices[1].id)
        }
    }
}
