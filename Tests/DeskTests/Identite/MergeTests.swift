import Core
import Desk
import Store
import Synthetic
import TestSupport
import Testing

@testable import Desk

/// Two patients become one and two again, by two persons each time, and nothing is lost on the way.
@Suite struct MergeTests {
    @Test(arguments: Engine.tested) func oneProposesAnotherDecides(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let kept = try await house.inHand(0, by: doctor)
            let double = try await house.register(house.newcomer(), by: doctor)
            let leave = try await house.desk.saveAndDeposit(DraftInput(teleservice: "arret-de-travail", patient: .id(double), content: house.leave()), by: doctor)
            #expect(try await refusal { try await house.desk.proposeMerge(keeping: kept, absorbing: double, motif: nil, by: doctor) }.word == "invalid requis")
            let fusion = try await house.desk.proposeMerge(keeping: kept, absorbing: double, motif: "Même carte Vitale.", key: "fusion-01", by: doctor)
            #expect(try await house.desk.proposeMerge(keeping: kept, absorbing: double, motif: "Même carte Vitale.", key: "fusion-01", by: doctor) == fusion)
            #expect(try await refusal { try await house.desk.proposeMerge(keeping: kept, absorbing: double, motif: "Encore.", by: doctor) }.word == "fusion.deja-proposee")
            #expect(try await refusal { try await house.desk.decideMerge(fusion, agrees: true, by: doctor) }.word == "fusion.meme-personne")
            let stranger = try await house.caller(.drBenali)
            #expect(try await refusal { try await house.desk.decideMerge(fusion, agrees: true, by: stranger) }.word == "notFound")
            let agent = try await house.caller(.agentCPAM)
            #expect(try await house.desk.listFusionsPatients(by: agent).fusions.map(\.vue.peutDecider) == [true])
            try await house.desk.decideMerge(fusion, agrees: true, by: agent)
            #expect(try await refusal { try await house.desk.decideMerge(fusion, agrees: true, by: agent) }.word == "fusion.deja-decidee")

            // The old identifier leads to the one kept, with the dossiers of both.
            let view = try await house.desk.readPatient(double, by: doctor)
            #expect(view.patient.id == kept && view.dossiers.items.map(\.id) == [leave.id])
            #expect(try await house.desk.readDossier(leave.id, by: doctor).state == .depose)
            #expect(try await house.desk.patientsOfTheDay(by: doctor).filter { [kept, double].contains($0.id) }.map(\.id) == [kept])
            let born = try #require(LocalDate(year: 1991, month: 8, day: 17))
            #expect(try await house.desk.findPatients(.traits(name: "Delaunoy", birthDate: born), by: doctor).isEmpty)
            #expect(try await house.desk.readIdentity(kept, by: doctor).absorbes == [double])

            // Parted the same way: the proposer does not decide.
            try await house.desk.proposeUnmerge(fusion, motif: "Deux sœurs.", by: agent)
            #expect(try await refusal { try await house.desk.decideUnmerge(fusion, agrees: true, by: agent) }.word == "fusion.meme-personne")
            try await house.desk.decideUnmerge(fusion, agrees: true, by: doctor)
            #expect(try await house.desk.readPatient(double, by: doctor).patient.id == double)
            #expect(try await house.desk.readPatient(double, by: doctor).dossiers.items.map(\.id) == [leave.id])
            #expect(try await house.desk.readPatient(kept, by: doctor).dossiers.items.isEmpty)
        }
    }

    /// Overlaps are judged over both: a second leave on the same days is seen.
    @Test(arguments: Engine.tested) func rulesSeeBothHistories(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let kept = try await house.inHand(0, by: doctor)
            let double = try await house.register(house.newcomer(), by: doctor)
            let alone = try await house.desk.saveDraft(DraftInput(teleservice: "arret-de-travail", patient: .id(kept), content: house.leave()), by: doctor).anomalies.map(\.code)
            _ = try await house.desk.saveAndDeposit(DraftInput(teleservice: "arret-de-travail", patient: .id(double), content: house.leave()), by: doctor)
            let fusion = try await house.desk.proposeMerge(keeping: kept, absorbing: double, motif: "Même personne.", by: doctor)
            try await house.desk.decideMerge(fusion, agrees: true, by: house.caller(.agentCPAM))
            let both = try await house.desk.saveDraft(DraftInput(teleservice: "arret-de-travail", patient: .id(kept), content: house.leave()), by: doctor).anomalies.map(\.code)
            #expect(both != alone, "a leave of the same days is found under the other identifier")
        }
    }

    @Test(arguments: Engine.tested) func twoPersonsStayTwo(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let first = try await house.register(house.newcomer(), by: doctor)
            let second = try await house.register(house.newcomer(), by: doctor)
            let agent = try await house.caller(.agentCPAM)
            #expect(try await house.desk.listFusionsPatients(by: agent).ressemblances.count == 1)
            try await house.desk.keepPatientsApart(first, second, by: agent)
            #expect(try await house.desk.listFusionsPatients(by: agent).ressemblances.isEmpty)
            #expect(try await house.desk.readIdentity(first, by: doctor).attributs == [.homonyme])
            let elsewhere = try await house.caller(.agentMSA)
            #expect(try await refusal { try await house.desk.comparePatients(first, second, by: elsewhere) }.word == "notFound")
        }
    }

    /// A pair compared is a pair decided: once one of the two went elsewhere, the proposal no longer holds.
    @Test(arguments: Engine.tested) func aProposalOvertakenIsRefused(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let agent = try await house.caller(.agentCPAM)
            var ids: [String] = []
            for worker in 0..<3 { ids.append(try await house.inHand(worker, by: doctor)) }
            let late = try await house.desk.proposeMerge(keeping: ids[0], absorbing: ids[1], motif: "Peut-être.", by: doctor)
            let quick = try await house.desk.proposeMerge(keeping: ids[2], absorbing: ids[0], motif: "Sûrement.", by: doctor)
            try await house.desk.decideMerge(quick, agrees: true, by: agent)
            #expect(try await refusal { try await house.desk.decideMerge(late, agrees: true, by: agent) }.word == "fusion.change")
            try await house.desk.decideMerge(late, agrees: false, by: agent)
        }
    }
}
