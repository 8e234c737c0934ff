import Core
import Desk
import Store
import Synthetic
import TestSupport
import Testing

@testable import Desk

/// A number leaves the house with health data once qualified; towards its own fund it is the fund's register number.
@Suite struct NumberTests {
    static func volet(_ readers: Set<Volet.Recipient>) -> Volet { Volet(name: "v", title: "V", recipients: readers, categories: [.administratif]) }

    @Test func whatAPaperSays() throws {
        let nir = try NIR("2690549588157")
        let (prov, qual) = (try Fiabilite(.provisoire), try Fiabilite(.qualifiee))
        let doubtful = try Fiabilite(.provisoire, [.douteuse])
        let fund: [Set<Volet.Recipient>] = [[.caisse], [.serviceMedical], [.caisse, .serviceMedical], [.caisse, .patient]]
        let others: [Set<Volet.Recipient>] = [[.employeur], [.caisse, .employeur], [.patient], []]
        for readers in fund {
            #expect(Matricule.printed(nir, prov, on: Self.volet(readers)) == nir.formatted)
            #expect(Matricule.printed(nir, doubtful, on: Self.volet(readers)) == Matricule.doubtful)
        }
        for readers in others {
            #expect(Matricule.printed(nir, prov, on: Self.volet(readers)) == Matricule.withheld)
            #expect(Matricule.printed(nir, qual, on: Self.volet(readers)) == nir.formatted)
            #expect(Matricule.printed(nir, doubtful, on: Self.volet(readers)) == Matricule.doubtful)
        }
        #expect(Matricule.printed(nil, qual, on: Self.volet([.caisse])) == Matricule.unknown)
    }

    @Test(arguments: StatutIdentite.allCases) func onlyQualifiedGivesTheINS(statut: StatutIdentite) async throws {
        try await withDesk(.sqlite) { house in
            let identity = PatientIdentity(house.workers[0])
            let given = Matricule.ins(identity, try Fiabilite(statut))
            #expect((given != nil) == (statut == .qualifiee))
        }
    }

    /// Somebody without a number has a leave all the same: the paper says that none is known.
    @Test(arguments: Engine.tested) func aLeaveWithoutANumber(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let id = try await house.register(house.newcomer(), by: doctor)
            let leave = try await house.desk.saveAndDeposit(DraftInput(teleservice: "arret-de-travail", patient: .id(id), content: house.leave()), by: doctor)
            #expect(leave.state == .depose && leave.patient.maskedNIR == "non connu")
        }
    }
}
