import Core
import Desk
import Store
import TestSupport
import Testing

@Suite struct PersonaTests {
    @Test(arguments: Engine.tested) func eachComesInByBothDoors(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let door = DemoDoor(house.desk)
            #expect(Set(door.personas.map(\.slug)) == Set(Who.allCases.map(\.rawValue)))
            for persona in door.personas {
                let opened = try await door.signIn(persona: persona.slug, browser: "Chrome", request: "essai")
                let present = try #require(try await house.desk.authenticate(sessionToken: opened.token))
                #expect(present.actor.displayName == persona.name)
                #expect(opened.mustChoose == (persona.slug == "dr-benali"))
                let actor = try #require(try await house.desk.authenticate(bearer: door.token(persona: persona.slug))).actor
                #expect(actor.account == present.actor.account)
            }
            let secretary = try await door.token(persona: "sec-morel")
            #expect(try await house.desk.authenticate(bearer: secretary)?.actor.delegation?.delegatorName == "Dr Anne LECLERC")
            #expect(try await refusal { try await door.token(persona: "dr-inconnu") }.word == "notFound")
        }
    }

    /// What `guichet serve` does first, whatever database it is given.
    @Test(arguments: Engine.tested) func shutOutTheyHoldNothing(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let door = DemoDoor(house.desk)
            let token = try await door.token(persona: "dr-leclerc")
            let session = try await door.signIn(persona: "dr-leclerc", browser: "Chrome", request: "essai").token
            try await DemoTerritory.shutPersonasOut(house.desk)
            #expect(try await house.desk.authenticate(bearer: token) == nil)
            #expect(try await house.desk.authenticate(sessionToken: session) == nil)
            #expect(try await refusal { try await door.signIn(persona: "dr-leclerc", browser: "Chrome", request: "essai") }.word == "accessEnded")
            try await DemoTerritory.letPersonasIn(house.desk)
            #expect(try await house.desk.authenticate(bearer: token) != nil)
        }
    }

    @Test(arguments: Engine.tested) func theDoctorsHaveAMorning(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            try await DemoTerritory.fill(house.desk, .demo)
            for who in [Who.drLeclerc, .drBenali] {
                let today = try await house.desk.patientsOfTheDay(by: house.caller(who))
                #expect(today.count >= 4)
            }
            let patients = try await house.desk.patientsOfTheDay(by: house.caller(.drLeclerc))
            let namesakes = Dictionary(grouping: patients) { "\($0.name) \($0.birthDate.iso)" }.values.filter { $0.count > 1 }
            #expect(namesakes.count == 1 && namesakes.first?.count == 2)

            // Next week there is a morning too.
            house.clock.advance(days: 7)
            #expect(try await house.desk.patientsOfTheDay(by: house.caller(.drLeclerc)).isEmpty)
            try await DemoTerritory.refreshDay(house.desk)
            #expect(try await house.desk.patientsOfTheDay(by: house.caller(.drLeclerc)).count >= 4)
        }
    }

    @Test(arguments: Engine.tested) func theTreatingDoctorIsKnownAsSuch(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let id = try #require(try await house.desk.findPatients(.nir(house.nir(0)), by: doctor).first).patient.id
            #expect(try await house.desk.readPatient(id, by: doctor).isOwnTreatingDoctor)
        }
    }
}
