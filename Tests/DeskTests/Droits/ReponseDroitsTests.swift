import Core
import Formats
import Store
import TestSupport
import Testing

@testable import Desk

/// Answers on rights: who gets one, what it says, who honours it.
@Suite struct ReponseDroitsTests {
    private func settle(_ house: TestDesk, _ change: (inout DroitsCaisse) -> Void = { _ in }) async throws -> (doctor: Caller, patient: String) {
        var file = RegisterFile(house, sequence: 1)
        try file.add(house, 0, change)
        _ = try await file.load(house)
        let doctor = try await house.caller(.drLeclerc)
        return (doctor, try #require(try await house.desk.findPatients(.nir(house.nir(0)), by: doctor).first).patient.id)
    }

    @Test(arguments: Engine.tested) func anAnswerIsKeptAndHonoured(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (doctor, patient) = try await settle(house)
            let given = try await house.desk.demanderDroits(patient, key: "cle-unique-1", by: doctor)
            #expect(given.droits.etat == .ouverts && given.droits.jusquAu?.iso == "2026-12-31" && given.registre == 1)
            #expect(try await house.desk.demanderDroits(patient, key: "cle-unique-1", by: doctor).id == given.id, "asked twice, answered once")

            // The fund closes the rights afterwards: what was answered stays what it was.
            house.clock.advance(days: 3)
            var changes = RegisterFile(house, sequence: 2, genre: .changements)
            try changes.add(house, 0) { $0.periodes[0].fin = house.today.adding(days: -10) }
            _ = try await changes.load(house)
            let id = try #require(given.id)
            let again = try await house.desk.lireReponseDroits(id, by: doctor)
            #expect(again.droits == given.droits)
            #expect(try await house.desk.voirDroits(patient, by: doctor).droits.etat == .fermes)

            let verified = try await house.desk.lireReponseDroits(id, by: house.caller(.agentCPAM))
            #expect(verified.recalcul == true, "the register as it was known then gives the same answer")
            #expect(verified.donneeLe == given.donneeLe)
        }
    }

    @Test(arguments: Engine.tested) func othersDoNotEvenKnowThatItExists(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (doctor, patient) = try await settle(house)
            let id = try #require(try await house.desk.demanderDroits(patient, by: doctor).id)
            for who in [Who.agentMSA, .drBenali, .infGarcia, .phLambert, .arsColin] {
                let other = try await house.caller(who)
                #expect(try await refusal { try await house.desk.lireReponseDroits(id, by: other) }.word == "notFound", "\(who)")
            }
            #expect(try await refusal { try await house.desk.lireReponseDroits(id, by: house.caller(.admin)) }.word == "forbidden")
            #expect(try await refusal { try await house.desk.demanderDroits(patient, by: house.caller(.agentCPAM)) }.word == "forbidden")
            #expect(try await refusal { try await house.desk.demanderDroits(patient, by: house.caller(.drBenali)) }.word == "notFound", "not in hand")
        }
    }

    @Test(arguments: [Who.infGarcia, .phLambert, .bioDurand, .sfMarchand, .cdRoussel, .drBenali]) func everyCareProfessionMayAsk(who: Who) async throws {
        try await withDesk(.sqlite) { house in
            _ = try await settle(house) { $0.exonerations = [Exoneration(nature: .ald, ald: 23, debut: house.today.adding(days: -100))] }
            let caller = try await house.caller(who)
            let patient = try #require(try await house.desk.findPatients(.nir(house.nir(0)), by: caller).first).patient.id
            let given = try await house.desk.demanderDroits(patient, by: caller)
            let line = try #require(given.droits.lignes.first { $0.nature == "exoneration" })
            #expect(line.titre.contains("psychiatriques") == (who == .drBenali), "the disease itself is for doctors")
        }
    }

    @Test(arguments: Engine.tested) func theFundsAgentSeesNoDisease(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (doctor, patient) = try await settle(house) { $0.exonerations = [Exoneration(nature: .ald, ald: 23, debut: house.today.adding(days: -100))] }
            let id = try #require(try await house.desk.demanderDroits(patient, by: doctor).id)
            func titles(_ who: Who) async throws -> String {
                try await house.desk.lireReponseDroits(id, by: house.caller(who)).droits.lignes.map(\.titre).joined()
            }
            #expect(try await !titles(.agentCPAM).contains("psychiatriques"))
            #expect(try await titles(.medicalCPAM).contains("psychiatriques"))
        }
    }

    @Test(arguments: Engine.tested) func datesOutsideTheYearAreRefused(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (doctor, patient) = try await settle(house)
            for (day, word) in [(1, "pas encore venu"), (-366, "trop ancien")] {
                let demande = DemandeDroits(date: house.today.adding(days: day))
                #expect(try await refusal { try await house.desk.demanderDroits(patient, demande, by: doctor) }.description.contains(word))
            }
            #expect(try await house.desk.demanderDroits(patient, DemandeDroits(date: house.today.adding(days: -365)), by: doctor).droits.sontOuverts)
        }
    }

    @Test(arguments: Engine.tested) func theCardIsComparedWithWhatWasKnownThen(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (_, patient) = try await settle(house)
            let card = house.today.adding(days: 2)
            house.clock.advance(days: 10)
            var changes = RegisterFile(house, sequence: 2, genre: .changements)
            try changes.add(house, 0) { $0.couvertures = [Couverture(nature: .c2s, debut: house.today)] }
            _ = try await changes.load(house)
            let doctor = try await house.caller(.drLeclerc)
            let told = try await house.desk.demanderDroits(patient, DemandeDroits(carteMajLe: card), by: doctor).droits.changements
            #expect(told?.parComparaison == true && told?.phrases.count == 1)
            let old = try await house.desk.demanderDroits(patient, DemandeDroits(carteMajLe: card.adding(days: -30)), by: doctor).droits.changements
            #expect(old?.parComparaison == false, "the register does not go back so far")
        }
    }

    /// Two funds in the year: each answers for its days, and the identity follows the one that began last.
    @Test(arguments: Engine.tested) func twoFundsInTheYear(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let day = house.today.adding(days: -40)
            var msa = RegisterFile(house, sequence: 1, caisse: "029980000")
            try msa.add(house, 0) { $0.periodes[0].debut = day }
            _ = try await msa.load(house)
            let (doctor, patient) = try await settle(house) { $0.periodes[0].fin = day.adding(days: -1) }
            let then = try await house.desk.demanderDroits(patient, DemandeDroits(date: day.adding(days: -1)), by: doctor)
            let now = try await house.desk.demanderDroits(patient, by: doctor)
            #expect(then.droits.organisme?.code == "019980000" && now.droits.organisme?.code == "029980000")
            #expect(now.patient.caisse.code == "029980000", "the older fund's file does not take the patient back")
            let id = try #require(now.id)
            _ = try await house.desk.lireReponseDroits(id, by: house.caller(.agentMSA))
            #expect(try await refusal { try await house.desk.lireReponseDroits(id, by: house.caller(.agentCPAM)) }.word == "notFound")
        }
    }

    @Test(arguments: Engine.tested) func answersAreNeverAltered(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (doctor, patient) = try await settle(house)
            _ = try await house.desk.demanderDroits(patient, by: doctor)
            await #expect(throws: DatabaseError.self) { try await house.database.write { try $0.execute("UPDATE reponse_droits SET etat = 'fermes'") } }
            await #expect(throws: DatabaseError.self) { try await house.database.write { try $0.execute("DELETE FROM reponse_droits") } }
        }
    }

    @Test func everyAnswerLeavesATrace() async throws {
        try await withDesk(.sqlite) { house in
            let (doctor, patient) = try await settle(house)
            let id = try #require(try await house.desk.demanderDroits(patient, by: doctor).id)
            _ = try await house.desk.lireReponseDroits(id, by: house.caller(.agentCPAM))
            let traces = try await house.traces().filter { $0.object == "droits/\(id)" }
            #expect(traces.map(\.act).sorted() == ["demander-droits", "lire-reponse-droits"] && traces.allSatisfy { $0.patient == patient })
        }
    }
}
