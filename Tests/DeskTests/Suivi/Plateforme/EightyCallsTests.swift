import ContactTracing
import Core
import Store
import TestSupport
import Testing

@testable import Desk

/// The agent with eighty calls: a day, from the first to the last.
@Suite struct EightyCallsTests {
    @Test(arguments: Engine.tested) func theAgentWithEightyCalls(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let agent = try await house.caller(.agentCPAM)
            var waiting = Set(try await house.strangers(70))
            let households = try await house.chain([
                .init(name: "Toit", first: "Un", roof: true), .init(name: "Toit", first: "Deux", roof: true), .init(name: "Toit", first: "Trois", roof: true),
            ] + (0..<7).map { .init(name: "Autre\($0)") })
            waiting.formUnion(households.contacts)
            let start = try await house.desk.lireFileAppels(TestDesk.epidemic, by: agent)
            #expect(start.enAttente == 80 && start.enRetard == 0 && start.estOuverte && start.pris.isEmpty)

            var (reached, called, roofTogether) = (0, 0, [String]())
            while let id = try await house.next(agent) {
                called += 1
                #expect(waiting.contains(id), "never the same twice while it is not due")
                let sheet = try await house.desk.lireFicheAppel(id, by: agent)
                #expect(sheet.priseJusqua != nil && !sheet.prisAilleurs)
                if households.contacts.prefix(3).contains(id) { roofTogether.append(id) }
                house.clock.advance(minutes: 3)
                switch called % 10 {
                case 7: _ = try await house.desk.noterAppel(id, issue: "sans-reponse", by: agent)
                case 8: _ = try await house.desk.noterAppel(id, issue: "refuse", by: agent)
                case 9: _ = try await house.desk.noterAppel(id, issue: "faux-numero", by: agent)
                default:
                    let joint = try await house.desk.noterAppel(id, issue: "joint", by: agent)
                    #expect(joint.contact.etat == .isole && joint.contact.jointLe == house.clock.now)
                    _ = try await house.desk.completerContact(id, SaisieContact(medecinResultat: "Dr Anne LECLERC"), revision: joint.contact.revision, by: agent)
                    reached += 1
                }
                waiting.remove(id)
                if called == 80 { break }
            }
            #expect(called == 80 && waiting.isEmpty && reached == 56)
            #expect(roofTogether.count == 3)
            // The household was called one after the other, by one voice.
            let end = try await house.desk.lireFileAppels(TestDesk.epidemic, by: agent)
            #expect(end.enAttente == 8 && end.plusTard + end.enRetard >= 0 && end.mesAppels == 80 && end.mesJoints == 56 && end.pris.isEmpty)
            #expect(try await house.count("SELECT count(*) FROM isolement WHERE contact IS NOT NULL") == 56 * 5)
            #expect(try await house.count("SELECT count(*) FROM appel WHERE dans_les_temps = \(true)") == 64)
        }
    }

    @Test(arguments: Engine.tested) func aHouseholdIsInOneHand(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (one, two) = (try await house.caller(.agentCPAM), try await house.caller(.agentCPAM2))
            let roof = try await house.chain([.init(first: "Un", roof: true), .init(first: "Deux", roof: true)]).contacts
            let lone = try await house.chain([.init(first: "Seul")]).contacts
            let first = try #require(try await house.next(one))
            #expect(roof.contains(first))
            let held = try await house.desk.lireFileAppels(TestDesk.epidemic, by: one).pris.map(\.id)
            #expect(Set(held) == Set(roof), "the household is taken together")
            #expect(try await house.desk.lireFicheAppel(first, by: one).foyer.map(\.id) == roof.filter { $0 != first })
            #expect(try await house.next(two) == lone[0])
            // The lease ends by itself: somebody else takes what was left behind.
            let other = try #require(roof.first { $0 != first })
            #expect(try await refusal { try await house.desk.noterAppel(other, issue: "joint", by: two) }.word == "appel-pris")
            house.clock.advance(minutes: 21)
            _ = try await house.desk.rendreContact(lone[0], by: two)
            let taken = try #require(try await house.next(two))
            #expect(roof.contains(taken))
        }
    }

    @Test(arguments: Engine.tested) func givenBackIsForOthers(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (one, two) = (try await house.caller(.agentCPAM), try await house.caller(.agentCPAM2))
            let id = try await house.strangers(1)[0]
            #expect(try await house.next(one) == id)
            #expect(try await house.next(two) == nil)
            try await house.desk.rendreContact(id, by: one)
            #expect(try await house.next(two) == id)
        }
    }

    @Test(arguments: Engine.tested) func theMostUrgentFirst(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let agent = try await house.caller(.agentCPAM)
            let early = try await house.strangers(1)[0]
            house.clock.advance(hours: 1)
            let late = try await house.strangers(1)[0]
            #expect(try await house.next(agent) == early)
            // Tried in vain, it waits for another hour of the day; then its deadline puts it first again.
            _ = try await house.desk.noterAppel(early, issue: "sans-reponse", by: agent)
            #expect(try await house.next(agent) == late)
            try await house.desk.rendreContact(late, by: agent)
            house.clock.set(try await house.contact(early).vie.prochainEssai ?? house.clock.now)
            #expect(try await house.next(agent) == early)
        }
    }

    /// Sixteen voices press the button at once, on both databases: nobody shares a contact, nor a household.
    @Test(arguments: Engine.tested) func twoAgentsNeverGetTheSameContact(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let agents = [try await house.caller(.agentCPAM), try await house.caller(.agentCPAM2)]
            _ = try await house.strangers(6)
            let roof = Set(try await house.chain((0..<4).map { .init(first: "Toit\($0)", roof: true) }).contacts)
            let taken = try await withThrowingTaskGroup(of: (String, String?).self) { group in
                for turn in 0..<16 {
                    group.addTask {
                        let agent = agents[turn % 2]
                        let id = try await house.next(agent)
                        // The same agent may press twice at once: the second outcome of one contact is refused.
                        if let id { _ = try? await house.desk.noterAppel(id, issue: "joint", by: agent) }
                        return (agent.actor.account, id)
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            // An agent who presses twice at once is given the same contact back and reaches it once; nobody else gets it.
            var holders: [String: Set<String>] = [:]
            for (agent, id) in taken { if let id { holders[id, default: []].insert(agent) } }
            #expect(holders.values.allSatisfy { $0.count == 1 }, "a contact in two hands")
            let roofHands = holders.filter { roof.contains($0.key) }.values.reduce(into: Set()) { $0.formUnion($1) }
            #expect(roofHands.count <= 1, "a household in two hands")
        }
    }
}
