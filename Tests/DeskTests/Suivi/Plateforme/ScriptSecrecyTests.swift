import ContactTracing
import Core
import Store
import TestSupport
import Testing

@testable import Desk

/// Without consent nothing on a call sheet, in a list or in a message lets the case be deduced.
@Suite struct ScriptSecrecyTests {
    @Test(arguments: Engine.tested) func theScriptFollowsTheConsentOfTheMoment(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let agent = try await house.caller(.agentCPAM)
            let chain = try await house.chain([.init()])
            func script() async throws -> String {
                try await house.desk.lireFicheAppel(chain.contacts[0], by: agent).script.etapes.flatMap(\.phrases).joined(separator: " ")
            }
            #expect(try await script().contains(TestDesk.canary) == false)
            try await house.database.write { try $0.execute("UPDATE cas SET accord = \(true)") }
            #expect(try await script().contains("Ondine \(TestDesk.canary)"))
            try await house.database.write { try $0.execute("UPDATE cas SET accord = \(false)") }
            #expect(try await script().contains(TestDesk.canary) == false)
        }
    }

    @Test(arguments: Engine.tested) func everyLookIsTraced(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let agent = try await house.caller(.agentCPAM)
            let ids = try await house.strangers(3)
            let before = try await house.count("SELECT count(*) FROM trace WHERE objet LIKE 'suivi/contact/%'")
            _ = try await house.desk.listerContacts(TestDesk.epidemic, by: agent)
            _ = try await house.desk.lireFicheAppel(ids[0], by: agent)
            #expect(try await house.count("SELECT count(*) FROM trace WHERE objet LIKE 'suivi/contact/%'") == before + 4)
        }
    }
}
