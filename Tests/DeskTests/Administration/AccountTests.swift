import Core
import Desk
import Store
import TestSupport
import Testing

/// Agents, secretaries and administrators are made known by the operator.
@Suite struct AccountTests {
    static let cpam = try? CodeOrganisme("019980000")

    @Test(arguments: Engine.tested) func agentIsMadeKnownOnceAndClosed(engine: Engine) async throws {
        let fund = try #require(Self.cpam)
        try await withDesk(engine) { house in
            let console = Caller.operatorAtConsole("test")
            let account = NewAccount(role: .agent(fund), issuer: "https://idp.example", subject: "a-1", name: "Ida AGENT")
            try await house.desk.registerAccount(account, by: console)
            await #expect(throws: DeskRefusal.self) { try await house.desk.registerAccount(account, by: console) }
            let known = try await house.database.read { try Accounts($0).find(issuer: "https://idp.example", subject: "a-1") }
            #expect(known?.role == "agent" && known?.caisse == fund.code && known?.isActive == true)
            try await house.desk.closeAccount(issuer: "https://idp.example", subject: "a-1", by: console)
            let closed = try await house.database.read { try Accounts($0).find(issuer: "https://idp.example", subject: "a-1") }
            #expect(closed?.isActive == false)
        }
    }

    @Test func whatCannotBeMadeKnown() async throws {
        try await withDesk(.sqlite) { house in
            let unknown = try CodeOrganisme("019990000")
            for role in [Role.professionnel(.medecin, identifiant: "1"), .agent(unknown)] {
                let account = NewAccount(role: role, issuer: "https://idp.example", subject: "a-2", name: "X")
                await #expect(throws: DeskRefusal.self) { try await house.desk.registerAccount(account, by: .operatorAtConsole("test")) }
            }
        }
    }
}
