import Core
import Desk
import Store
import TestSupport
import Testing

/// Two agents for one decision, several decisions at once, and what the author learns of them.
@Suite("The fund decides: second pair of eyes, lots, deadlines, reasons (F45)") struct SecondRegardDeskTests {
    private static let caisse = "019980000"

    private func pair(_ house: TestDesk, accept: Bool = false) async throws {
        try await house.desk.setDoubleLecture(Self.caisse, teleservice: "arret-de-travail", acceptation: accept, refus: true, by: house.caller(.admin))
    }

    @Test(arguments: Engine.tested) func theSamePersonCannotDoBoth(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (doctor, agent, second) = (try await house.caller(.drLeclerc), try await house.caller(.agentCPAM), try await house.caller(.agentCPAM2))
            try await pair(house)
            let filed = try await house.received(by: doctor)
            _ = try await house.desk.take(filed.id, by: agent)
            let proposed = try await house.desk.refuse(filed.id, reason: "Hors délai.", by: agent)
            #expect(proposed.state == .enTraitement && proposed.proposal?.isMine == true && !proposed.actions.contains(.refus))
            #expect(try await refusal { try await house.desk.confirmAnswer(filed.id, by: agent) }.word == "cycle.meme-personne")
            #expect(try await refusal { try await house.desk.confirmAnswer(filed.id, by: house.caller(.agentMSA)) }.word == "notFound")
            // The author knows nothing of it yet.
            #expect(try await house.desk.readDossier(filed.id, by: doctor).proposal == nil)
            #expect(try await house.history(filed.id, by: doctor) == ["depot", "reception", "prise-en-charge"])
            #expect(try await house.desk.listNotifications(by: doctor).isEmpty)
            #expect(try await house.desk.readQueue(.aConfirmer, by: second).items.map(\.id) == [filed.id])
            #expect(try await house.desk.readQueue(.aConfirmer, by: agent).items.isEmpty)
            let decided = try await house.desk.confirmAnswer(filed.id, by: second)
            #expect(decided.state == .refuse && decided.decision?.proposedBy != nil && decided.decision?.reason == "Hors délai.")
            let read = try await house.desk.readDossier(filed.id, by: doctor)
            #expect(read.decision?.proposedBy == nil && read.decision?.sources.isEmpty == false)
            #expect(try await house.desk.listDecisions(by: doctor).items.map(\.id) == [filed.id])
        }
    }

    @Test(arguments: Engine.tested) func whatWasProposedFallsWithTheVersion(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (doctor, agent, second) = (try await house.caller(.drLeclerc), try await house.caller(.agentCPAM), try await house.caller(.agentCPAM2))
            try await pair(house)
            let filed = try await house.received(by: doctor)
            _ = try await house.desk.take(filed.id, by: agent)
            _ = try await house.desk.refuse(filed.id, reason: "Hors délai.", by: agent)
            _ = try await house.desk.rectify(filed.id, content: house.leave(days: 5), reason: nil, revision: nil, by: doctor)
            try await house.work()
            #expect(try await refusal { try await house.desk.confirmAnswer(filed.id, by: second) }.word == "cycle.rien-de-propose")
            // Set aside by another, with a reason; then accepted alone, since acceptances need one person here.
            _ = try await house.desk.take(filed.id, by: agent)
            _ = try await house.desk.refuse(filed.id, reason: "Hors délai.", by: agent)
            #expect(try await refusal { try await house.desk.setAsideAnswer(filed.id, reason: nil, by: second) }.word == "invalid requis")
            _ = try await house.desk.setAsideAnswer(filed.id, reason: "Le délai est respecté.", by: second)
            #expect(try await house.desk.accept(filed.id, comment: nil, by: agent).state == .accepte)
        }
    }

    @Test(arguments: Engine.tested) func aDossierIsGivenToAColleague(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (agent, second) = (try await house.caller(.agentCPAM), try await house.caller(.agentCPAM2))
            let filed = try await house.received(by: house.caller(.drLeclerc))
            #expect(try await refusal { try await house.desk.handOver(filed.id, to: second.actor.account, by: agent) }.word == "cycle.non-pris")
            _ = try await house.desk.take(filed.id, by: agent)
            let stranger = try await house.caller(.agentMSA)
            #expect(try await refusal { try await house.desk.handOver(filed.id, to: stranger.actor.account, by: agent) }.word == "invalid agent-inconnu")
            _ = try await house.desk.handOver(filed.id, to: second.actor.account, by: agent)
            #expect(try await refusal { try await house.desk.accept(filed.id, comment: nil, by: agent) }.word == "forbidden")
            #expect(try await house.desk.accept(filed.id, comment: nil, by: second).state == .accepte)
            #expect(try await house.desk.listNotifications(by: second).contains { $0.dossier == filed.id })
        }
    }

    @Test(arguments: Engine.tested) func severalAtOnceOnceOnly(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (doctor, agent) = (try await house.caller(.drLeclerc), try await house.caller(.agentCPAM))
            var ids: [String] = []
            for patient in 0..<3 { ids.append(try await house.deposit(patient: patient, by: doctor).id) }
            // A rule has something to say of this one: it begins long ago.
            let odd = try await house.deposit(house.leave(debut: house.today.adding(days: -4), days: 8), patient: 3, by: doctor)
            try await house.work()
            let asked = ids + [odd.id, String(repeating: "0", count: 32)]
            let first = try await house.desk.acceptMany(asked, teleservice: "arret-de-travail", key: "lot-0001", by: agent)
            #expect(first.prefix(3).allSatisfy { $0.outcome == .accepte } && first.last?.outcome == .laisse && first.map(\.dossier) == asked)
            #expect(try await house.desk.acceptMany(asked, teleservice: "arret-de-travail", key: "lot-0001", by: agent) == first, "asked again, answered the same")
            #expect(try await house.history(ids[0], by: agent) == ["depot", "reception", "prise-en-charge", "acceptation"])
            let again = try await house.desk.acceptMany(ids, teleservice: "arret-de-travail", key: "lot-0002", by: agent)
            #expect(again.allSatisfy { $0.outcome == .laisse && $0.reason != nil })
            #expect(try await refusal { try await house.desk.acceptMany(ids, teleservice: "demande-accord-prealable", by: agent) }.word == "invalid lot.exclu")
            #expect(try await refusal { try await house.desk.acceptMany([], teleservice: "arret-de-travail", by: agent) }.word == "invalid lot.taille")
        }
    }

    @Test(arguments: Engine.tested) func theNearestDeadlineComesFirst(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (doctor, agent) = (try await house.caller(.drLeclerc), try await house.caller(.agentCPAM))
            let plain = try await house.deposit(by: doctor)
            let late = try await house.file(
                GenresTests.dap, house.request(["genre": "appareillage", "reeducationQ1": .null, "reeducationQ3": .null, "appareillageQ1": "Orthèse", "appareillageQ2": true]),
                patient: 1, by: doctor)
            let soon = try await house.file(GenresTests.dap, house.request(), patient: 2, by: doctor)
            try await house.work()
            let all = try await house.desk.readQueue(.aTraiter, QueueQuery(byDeadline: true), by: agent)
            #expect(all.items.map(\.id) == [soon.id, late.id, plain.id])
            let page = try await house.desk.readQueue(.aTraiter, QueueQuery(byDeadline: true, limit: 2), by: agent)
            #expect(try await house.desk.readQueue(.aTraiter, QueueQuery(byDeadline: true, cursor: page.next, limit: 2), by: agent).items.map(\.id) == [plain.id])
            #expect(try await house.desk.readQueue(.aTraiter, QueueQuery(deadline: .semaine), by: agent).items.isEmpty)
            house.clock.advance(days: 15)
            #expect(try await house.desk.readQueue(.aTraiter, QueueQuery(deadline: .aujourdhui), by: agent).items.map(\.id) == [soon.id], "its last day is today")
            #expect(try await house.desk.readQueue(.aTraiter, QueueQuery(deadline: .depassee), by: agent).items.isEmpty)
        }
    }

    @Test(arguments: Engine.tested) func aReasonIsWrittenOnce(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (agent, second) = (try await house.caller(.agentCPAM), try await house.caller(.agentCPAM2))
            let motif = try await house.desk.keepMotif(titre: "Adresse", texte: "Précisez l’adresse de visite.", teleservice: nil, by: agent)
            #expect(try await house.desk.listMotifs(by: second).map(\.titre) == ["Adresse"])
            #expect(try await house.desk.listMotifs(by: house.caller(.agentMSA)).isEmpty, "each fund has its own")
            let filed = try await house.received(by: house.caller(.drLeclerc))
            _ = try await house.desk.take(filed.id, by: second)
            let asked = try await house.desk.askCorrection(filed.id, reason: "Étage ?", modele: motif, by: second)
            #expect(asked.decision?.reason == "Précisez l’adresse de visite.\nÉtage ?")
            try await house.desk.retireMotif(motif, by: agent)
            #expect(try await house.desk.listMotifs(by: second).isEmpty)
            #expect(try await refusal { try await house.desk.keepMotif(titre: "A", texte: "", teleservice: "inconnu", by: agent) }.word == "invalid longueur,requis,teleservice-inconnu")
            #expect(try await refusal { try await house.desk.listMotifs(by: house.caller(.drLeclerc)) }.word == "forbidden")
        }
    }
}
