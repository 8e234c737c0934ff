import Core
import Desk
import Store
import TestSupport
import Testing

@Suite struct TokenTests {
    @Test(arguments: Engine.tested) func itStandsForThePersonUntilRevoked(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drBenali, situation: 1)
            let secret = try await house.desk.createToken(name: "Logiciel du cabinet", by: doctor)
            let actor = try #require(try await house.desk.authenticate(bearer: secret)).actor
            #expect(actor.account == doctor.actor.account && actor.situation == doctor.actor.situation)
            #expect(try await house.count("SELECT count(*) FROM jeton WHERE empreinte = \(secret)") == 0)
            let token = try #require(try await house.desk.listTokens(by: doctor).first)
            #expect(try await refusal { try await house.desk.revokeToken(token.id, by: house.caller(.drLeclerc)) }.word == "notFound")
            try await house.desk.revokeToken(token.id, by: doctor)
            #expect(try await house.desk.authenticate(bearer: secret) == nil)
        }
    }

    /// A token stands for a person at a place: once the place is no longer theirs, it opens nothing.
    @Test(arguments: Engine.tested) func itDoesNotOutliveItsPlace(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drBenali, situation: 1)
            let place = try #require(doctor.actor.situation).id
            let secret = try await house.desk.createToken(name: "Logiciel du cabinet", by: doctor)
            #expect(try await house.desk.authenticate(bearer: secret) != nil)
            let now = house.clock.now.millisecondsSince1970
            try await house.database.write { try $0.execute("UPDATE situation SET finie_le = \(now) WHERE id = \(place)") }
            #expect(try await house.desk.authenticate(bearer: secret) == nil)
        }
    }

    @Test(arguments: Engine.tested) func itEndsByItself(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let secret = try await house.desk.createToken(name: "Logiciel", by: house.caller(.drLeclerc))
            house.clock.advance(days: 90, milliseconds: -1)
            #expect(try await house.desk.authenticate(bearer: secret) != nil)
            house.clock.advance(milliseconds: 1)
            #expect(try await house.desk.authenticate(bearer: secret) == nil)
        }
    }

    @Test(arguments: ["", "  ", String(repeating: "a", count: 61), "nom\u{202E}retourné"])
    func itsNameIsReadable(name: String) async throws {
        try await withDesk(.sqlite) { house in
            let doctor = try await house.caller(.drLeclerc)
            #expect(try await refusal { try await house.desk.createToken(name: name, by: doctor) }.word.hasPrefix("invalid"))
        }
    }
}
