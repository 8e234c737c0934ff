import Core
import Desk
import Store
import TestSupport
import Testing

/// What the top of every page says of whoever it is made for.
@Suite("The top of a page") struct HeaderTests {
    @Test("The fund somebody works at by its name, nobody’s for others; notifications until they are read", arguments: Engine.tested)
    func named(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (doctor, agent, adviser) = (try await house.caller(.drLeclerc), try await house.caller(.agentCPAM), try await house.caller(.medicalCPAM))
            #expect(try await house.desk.readHeader(by: agent) == EnTete(unread: 0, caisse: "CPAM du Val-de-Sorne"))
            #expect(try await house.desk.readHeader(by: adviser).caisse == "CPAM du Val-de-Sorne")
            #expect(try await house.desk.readHeader(by: doctor) == EnTete(unread: 0, caisse: nil))
            let leave = try await house.received(by: doctor)
            _ = try await house.desk.take(leave.id, by: agent)
            _ = try await house.desk.accept(leave.id, comment: nil, by: agent)
            #expect(try await house.desk.readHeader(by: doctor).unread > 0)
            try await house.desk.markNotificationsRead(by: doctor)
            #expect(try await house.desk.readHeader(by: doctor).unread == 0)
        }
    }
}
