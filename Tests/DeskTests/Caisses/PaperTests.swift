import Core
import Desk
import Store
import TestSupport
import Testing

@testable import Desk

/// A fund that receives nothing by wire: the dossier is filed all the same, and goes by post, once.
@Suite struct PaperTests {
    @Test(arguments: Engine.tested) func filedPrintedPostedAndNeverSentTwice(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (doctor, admin) = (try await house.caller(.drLeclerc), try await house.caller(.admin))
            let filed = try await house.desk.saveAndDeposit(house.patient("1840625990001", caisse: TestDesk.notaires), by: doctor)
            let delivery = try #require(filed.delivery)
            #expect(filed.state == .depose && delivery.way == .courrier && delivery.done == nil)
            #expect(delivery.label == "À envoyer par courrier à Caisse des clercs de notaires de Sorne")
            #expect(delivery.address.first == "Caisse des clercs de notaires de Sorne" && delivery.address.count >= 3)
            #expect(filed.byHand?.contains("2 rue des Cordeliers") == true)
            #expect(filed.actions.contains(.envoi))
            try await house.work()
            #expect(try await house.desk.readDossier(filed.id, by: doctor).state == .depose)

            // It is listed until it is noted.
            #expect(try await house.desk.listDossiers(DossierQuery(toPost: true), by: doctor).items.map(\.id) == [filed.id])
            #expect(try await house.desk.listDossiers(DossierQuery(), by: doctor).items.first?.delivery?.isPending == true)
            let posted = try await house.desk.noteDelivery(filed.id, .poste, on: nil, by: doctor)
            #expect(posted.delivery?.done == .poste && posted.delivery?.doneOn == house.today && posted.byHand == nil)
            #expect(posted.delivery?.label.hasPrefix("Posté le ") == true)
            #expect(try await house.desk.listDossiers(DossierQuery(toPost: true), by: doctor).items.isEmpty)
            #expect(try await house.history(filed.id, by: doctor) == ["depot", "envoi"])

            // The fund becomes able: what was filed stays on paper; what comes next goes by wire.
            _ = try await house.receive(TestDesk.notaires, du: house.today, by: admin)
            try await house.work()
            #expect(try await house.desk.readDossier(filed.id, by: doctor).state == .depose)
            #expect(try await house.count("SELECT count(*) FROM transmission") == 0)
            let corrected = try await house.desk.rectify(
                filed.id, content: house.leave(["fin": .string(house.today.adding(days: 6).iso)]), reason: "Plus long", revision: nil, by: doctor)
            #expect(corrected.delivery == nil && corrected.byHand == nil)
            try await house.work()
            #expect(try await house.desk.readDossier(filed.id, by: doctor).state == .recu)
            #expect(try await house.desk.readHistory(filed.id, by: doctor).holders.map(\.version) .allSatisfy { $0 == 2 })
        }
    }

    @Test(arguments: Engine.tested) func aNoteCanBeTakenBackAndIsNeverWrong(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let filed = try await house.desk.saveAndDeposit(house.patient("1840625990001", caisse: TestDesk.notaires), by: doctor)
            for day in [house.today.adding(days: 1), house.today.adding(days: -1)] {
                #expect(try await refusal { try await house.desk.noteDelivery(filed.id, .poste, on: day, by: doctor) }.word == "invalid date-envoi")
            }
            #expect(try await refusal { try await house.desk.noteDelivery(filed.id, .poste, on: nil, by: house.caller(.drBenali)) }.word == "notFound")
            #expect(try await refusal { try await house.desk.noteDelivery(filed.id, .poste, on: nil, by: house.caller(.agentCPAM)) }.word == "notFound")
            _ = try await house.desk.noteDelivery(filed.id, .remis, on: nil, by: doctor)
            let back = try await house.desk.noteDelivery(filed.id, nil, on: nil, by: doctor)
            #expect(back.delivery?.done == nil && back.byHand != nil)
            // By wire there is nothing to note.
            let other = try await house.deposit(by: doctor)
            #expect(try await refusal { try await house.desk.noteDelivery(other.id, .poste, on: nil, by: doctor) }.word == "envoi.sans-objet")
            // Withdrawn, it is no longer to be posted.
            _ = try await house.desk.withdraw(filed.id, reason: "Erreur de patient", revision: nil, by: doctor)
            #expect(try await house.desk.listDossiers(DossierQuery(toPost: true), by: doctor).items.isEmpty)
            #expect(try await house.count("SELECT count(*) FROM sortie WHERE tache NOT IN ('documents', 'espace-documents') AND dossier = \(filed.id)") == 0)
        }
    }

    /// The fund stops between the deposit and its transmission.
    @Test(arguments: Engine.tested) func aFundThatStopsMeanwhile(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (doctor, admin) = (try await house.caller(.drLeclerc), try await house.caller(.admin))
            let filed = try await house.deposit(by: doctor)
            #expect(filed.delivery == nil)
            let fund = try await house.desk.readFund("019980000", by: admin)
            let reception = try #require(fund.receptions.first { $0.reception.teleservice == "arret-de-travail" })
            try await house.desk.endReception("019980000", reception.id, au: house.today.adding(days: -1).iso, source: "Panne de la caisse", by: admin)
            try await house.work()
            let seen = try await house.desk.readDossier(filed.id, by: doctor)
            #expect(seen.state == .depose && seen.delivery?.way == .courrier)
            #expect(try await house.desk.listDossiers(DossierQuery(toPost: true), by: doctor).items.map(\.id) == [filed.id])
            #expect(try await house.desk.listNotifications(by: doctor).contains { $0.text.contains("courrier") })
            #expect(try await house.count("SELECT count(*) FROM transmission") == 0)
        }
    }

    /// A civil servant's leave goes to no fund: handing it over may be noted, and nobody is nagged.
    @Test(arguments: Engine.tested) func whatIsHandedOverIsNotToBePosted(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let filed = try await house.deposit(house.leave(["situation": "fonctionnaire"]), by: doctor)
            #expect(filed.delivery?.way == .remise && filed.delivery?.address == [])
            #expect(try await house.desk.listDossiers(DossierQuery(toPost: true), by: doctor).items.isEmpty)
            #expect(try await house.desk.noteDelivery(filed.id, .remis, on: nil, by: doctor).byHand == nil)
        }
    }
}
