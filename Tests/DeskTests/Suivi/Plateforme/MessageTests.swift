import ContactTracing
import Core
import Store
import TestSupport
import Testing

@testable import Desk

/// Messages leave, later or never, and say nothing they should not.
@Suite struct MessageTests {
    /// Words that would tell a passer-by that somebody is ill, or who.
    private static let forbidden = [TestDesk.canary, "ondine", "cousin", "malad", "covid", "contact", "isol", "test", "positi", "symptôm", "fièvre", "épidémi", "santé", "martin", "lou "]

    @Test(arguments: Engine.tested) func anInvitationSaysNothingOfIllnessNorOfTheCase(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let agent = try await house.caller(.agentCPAM)
            _ = try await house.chain([.init()])
            _ = try await house.desk.activerSurcharge(TestDesk.epidemic, departement: "96", motif: "Trop d’appels", by: agent)
            try await house.work()
            let message = try #require(house.messages.all.first)
            #expect(message.to == "06 39 98 00 01" && message.text.count <= 160)
            let said = message.text.replacing(try #require(house.latestToken), with: "").lowercased()
            for word in Self.forbidden { #expect(!said.contains(word.lowercased()), "« \(word) » in « \(said) »") }
        }
    }

    @Test func everyInvitationIsOneShortMessage() {
        let until = Instant(LocalDate(year: 2026, month: 12, day: 30) ?? .min, hour: 18, in: .paris)
        for host in ["http://127.0.0.1", "https://guichet.example.fr", "https://guichet.assurance-du-territoire.example.fr/bureau-des-contacts"] {
            let link = "\(host)/declaration/\(String(repeating: "A", count: 43))"
            let text = MessageSuivi.invitation(to: "0639980001", link: link, until: until).text
            #expect(text.count <= 160 && text.hasSuffix(link))
        }
    }

    @Test(arguments: Engine.tested) func aRelayThatComesBackGetsItsMessages(engine: Engine) async throws {
        try await withInvitation(engine) { house, _ in
            house.messages.fail()
            try await house.work()
            for pause in [5, 10, 20] {
                house.clock.advance(seconds: pause - 1)
                try await house.work()
                #expect(try await house.count("SELECT max(essais) FROM envoi") == (pause == 5 ? 1 : pause == 10 ? 2 : 3))
                house.clock.advance(seconds: 1)
                try await house.work()
            }
            house.messages.fail(false)
            house.clock.advance(minutes: 1)
            try await house.work()
            #expect(house.messages.all.count == 1)
        }
    }

    @Test(arguments: Engine.tested) func aDeadMessageGivesTheContactBackToVoices(engine: Engine) async throws {
        try await withInvitation(engine) { house, id in
            let (agent, admin) = (try await house.caller(.agentCPAM), try await house.caller(.admin))
            house.messages.fail()
            for _ in 0..<Worker.maximumAttempts {
                try await house.work()
                house.clock.advance(minutes: 30)
            }
            let view = try await house.desk.lireMessages(by: admin)
            #expect(view.enAttente == 0 && view.morts.count == 1 && view.morts[0].essais == 8 && view.morts[0].erreur == "panne simulée")
            #expect(try await refusal { try await house.desk.lireMessages(by: agent) }.word == "forbidden")
            #expect(try await house.next(agent) == id)
            house.messages.fail(false)
            try await house.work()
            #expect(house.messages.all.isEmpty, "dead is dead until someone revives it")
            try await house.desk.relancerMessage(view.morts[0].id, by: admin)
            #expect(try await refusal { try await house.desk.relancerMessage(view.morts[0].id, by: admin) }.word == "notFound")
            try await house.work()
            #expect(house.messages.all.count == 1)
        }
    }

    @Test(arguments: Engine.tested) func whoWasReachedMeanwhileIsNotWrittenTo(engine: Engine) async throws {
        try await withInvitation(engine) { house, id in
            house.messages.fail()
            try await house.work()
            _ = try await house.desk.noterAppel(id, issue: "joint", by: try await house.caller(.agentCPAM))
            house.messages.fail(false)
            house.clock.advance(hours: 1)
            try await house.work()
            #expect(house.messages.all.isEmpty)
            #expect(try await house.count("SELECT count(*) FROM envoi WHERE etat = 'annule' AND length(charge) = 0") == 1)
        }
    }

    /// Two workers on one table: each message leaves once.
    @Test(arguments: Engine.tested) func twoWorkersSendOnce(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let agent = try await house.caller(.agentCPAM)
            _ = try await house.strangers(20)
            _ = try await house.desk.activerSurcharge(TestDesk.epidemic, departement: "96", motif: "Trop d’appels", by: agent)
            let worker = house.worker
            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<4 { group.addTask { try? await worker.drain() } }
            }
            try await house.work()
            #expect(house.messages.all.count == 20 && Set(house.messages.all.map(\.to)).count == 20)
        }
    }

    @Test(arguments: Engine.tested) func anAlertCarriesANumberAndNothingElse(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (agent, agency) = (try await house.caller(.agentCPAM), try await house.caller(.arsColin))
            try await house.parametres { $0.courrielAgence = ["96": "alertes@agence.example"] }
            let chain = try await house.chain([.init(), .init(name: "Petit", roof: true)])
            let before = try await house.desk.lireFicheTerritoire(chain.cas, by: agent)
            #expect(before.peutCompleter && before.peutEscalader && before.alertePossible && before.fiche.contacts.count == 2)
            #expect(try await house.desk.completerFiche(chain.cas, by: agent).fiche.etat == .complete)
            #expect(try await refusal { try await house.desk.escaladerFiche(chain.cas, by: agency) }.word == "forbidden")
            #expect(try await house.desk.escaladerFiche(chain.cas, by: agent).alerte == "a-envoyer")
            try await house.work()
            let mail = try #require(house.messages.all.first)
            #expect(mail.to == "alertes@agence.example" && mail.text.contains(before.fiche.numero) && mail.subject?.contains(before.fiche.numero) == true)
            for word in Self.forbidden { #expect(!(mail.text + (mail.subject ?? "")).lowercased().contains(word.lowercased()), "« \(word) » in the alert") }
            #expect(try await house.desk.lireFicheTerritoire(chain.cas, by: agent).alerte == "envoye")
            // The contacts follow the case: the agency's voices call them now.
            #expect(try await house.next(agent) == nil)
            let taken = try #require(try await house.next(agency))
            #expect(chain.contacts.contains(taken))
        }
    }

    private func withInvitation(_ engine: Engine, _ body: (TestDesk, String) async throws -> Void) async throws {
        try await withDesk(engine) { house in
            let id = try await house.strangers(1)[0]
            _ = try await house.desk.activerSurcharge(TestDesk.epidemic, departement: "96", motif: "Trop d’appels", by: try await house.caller(.agentCPAM))
            try await body(house, id)
        }
    }
}
