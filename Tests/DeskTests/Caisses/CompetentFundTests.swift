import Core
import Desk
import Store
import TestSupport
import Testing

@testable import Desk

/// Which fund a dossier goes to, when funds merge and codes are unknown.
@Suite struct CompetentFundTests {
    /// The demonstration's world: 995 merged into 998 last month, and cards still bear its code.
    @Test(arguments: Engine.tested) func aFundMergedLastMonth(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let filed = try await house.desk.saveAndDeposit(house.patient("1840625990001", caisse: "019950042"), by: doctor)
            #expect(filed.caisse.code == "019980000" && filed.patient.caisse.code == "019980000" && filed.delivery == nil)
            try await house.work()
            #expect(try await house.desk.readQueue(.aTraiter, by: house.caller(.agentCPAM)).items.map(\.id) == [filed.id])
        }
    }

    /// Filed before the merger, answered after it: by the successor, whose staff the former fund's now are.
    @Test(arguments: Engine.tested) func anActDatedBeforeTheMerge(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (doctor, admin) = (try await house.caller(.drLeclerc), try await house.caller(.admin))
            let waiting = try await house.deposit(patient: 1, by: doctor)
            let filed = try await house.received(by: doctor)
            #expect(filed.caisse.code == "019980000")
            let paper = try await house.desk.saveAndDeposit(house.patient("1840625990001", caisse: TestDesk.notaires), by: doctor)
            let merger = house.today.adding(days: 10)
            _ = try await house.takeOver("019980000", by: "029980000", le: merger, admin)
            _ = try await house.takeOver(TestDesk.notaires, by: "029980000", le: merger, admin)
            #expect(try await house.desk.readDossier(filed.id, by: doctor).caisse.code == "019980000", "not before its day")
            #expect(try await refusal { try await house.desk.readDossier(filed.id, by: house.caller(.agentMSA)) }.word == "notFound")

            house.clock.advance(days: 10)
            let after = try await house.desk.readDossier(filed.id, by: doctor)
            #expect(after.caisse.code == "029980000")
            let agent = try await house.caller(.agentMSA)
            #expect(try await house.desk.readQueue(.aTraiter, by: agent).items.map(\.id).contains(filed.id))
            #expect(try await house.caller(.agentCPAM).actor.caisse?.code == "029980000")
            let taken = try await house.desk.take(filed.id, by: agent)
            #expect(try await house.desk.accept(taken.id, comment: nil, by: agent).state == .accepte)
            #expect(waiting.state == .depose)
            // The paper keeps the address it was printed with.
            #expect(try await house.desk.readDossier(paper.id, by: doctor).delivery?.caisse?.code == TestDesk.notaires)
            // What is corrected now goes to the successor, which receives by wire.
            let corrected = try await house.desk.rectify(
                paper.id, content: house.leave(debut: house.today, ["precisions": "Revu"]), reason: "Revu", revision: nil, by: doctor)
            #expect(corrected.caisse.code == "029980000" && corrected.delivery == nil)
        }
    }

    @Test(arguments: Engine.tested) func nobodyKnowsTheCode(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (doctor, admin) = (try await house.caller(.drLeclerc), try await house.caller(.admin))
            let input = try await house.patient("1840625990001", caisse: "015550000")
            let draft = try await house.desk.saveDraft(input, by: doctor)
            #expect(draft.anomalies.contains { $0.code == "caisse-inconnue" && $0.message.contains("01 555 0000") && $0.message.contains("administration") })
            #expect(draft.patient.caisse.name == "Caisse inconnue (01 555 0000)")
            #expect(try await refusal { try await house.desk.deposit(draft.id, revision: nil, by: doctor) }.word == "invalid caisse-inconnue")
            #expect(try await refusal { try await house.desk.saveAndDeposit(input, by: doctor) }.word == "invalid caisse-inconnue")
            #expect(try await house.desk.listFunds(by: admin).unknown.map(\.code) == ["015550000"])

            try await house.desk.keepFund(
                "015550000",
                FundInput(nom: "Caisse nommée depuis", lignes: "1 rue du Pont", codePostal: "96000", commune: "Aubremont", telephone: "", source: "Annuaire des caisses"),
                by: admin)
            #expect(try await house.desk.listFunds(by: admin).unknown.isEmpty)
            let filed = try await house.desk.deposit(draft.id, revision: nil, by: doctor)
            #expect(filed.delivery?.address == ["Caisse nommée depuis", "1 rue du Pont", "96000 Aubremont"])
        }
    }

    @Test(arguments: Engine.tested) func theAdministratorIsTold(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (admin, desk) = (try await house.caller(.admin), house.desk)
            func takeover(_ ancien: String, _ successeur: String) async throws -> String {
                try await refusal { try await house.takeOver(ancien, by: successeur, le: house.today, admin) }.word
            }
            #expect(try await takeover("01998", "01998") == "invalid soi-meme")
            #expect(try await takeover("01998", "01444") == "invalid caisse-inconnue")
            #expect(try await takeover("01998", "01995") == "invalid boucle")
            let merger = try await house.takeOver("01997", by: "019980000", le: house.today, admin)
            #expect(try await takeover("01997", "02998") == "invalid deja-notee")
            try await desk.removeTakeover(merger, by: admin)
            #expect(try await refusal { try await desk.removeTakeover(merger, by: admin) }.word == "notFound")

            func opened(_ du: String, _ au: String = "", _ service: String = "arret-de-travail") async throws -> String {
                try await refusal {
                    try await desk.openReception(TestDesk.notaires, ReceptionInput(teleservice: service, du: du, au: au, source: "Courrier"), by: admin)
                }.word
            }
            _ = try await house.receive(TestDesk.notaires, du: house.today, by: admin)
            #expect(try await opened("2027-01-01") == "invalid chevauchement")
            #expect(try await opened("2020-01-01", "2019-01-01") == "invalid fin-avant-debut")
            #expect(try await opened("2020-01-01", "2020-12-31", "inconnu") == "invalid teleservice-inconnu")
            #expect(try await opened("31/02/2020").hasPrefix("invalid "))
            #expect(try await refusal { try await desk.listFunds(by: house.caller(.drLeclerc)) }.word == "forbidden")
            #expect(
                try await refusal {
                    try await desk.keepFund("12", FundInput(nom: "", lignes: "", codePostal: "x", commune: "", telephone: "", source: ""), by: admin)
                }.word.contains("requis"))
        }
    }

    /// Two openings of the same key are one.
    @Test(arguments: Engine.tested) func aRepeatedRequestHasOneEffect(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let admin = try await house.caller(.admin)
            let input = ReceptionInput(teleservice: "arret-de-travail", du: house.today.iso, au: "", source: "Courrier")
            let first = try await house.desk.openReception(TestDesk.notaires, input, key: "reception-1", by: admin)
            #expect(try await house.desk.openReception(TestDesk.notaires, input, key: "reception-1", by: admin) == first)
            #expect(try await house.count("SELECT count(*) FROM caisse_reception WHERE caisse = \(TestDesk.notaires)") == 1)
        }
    }
}
