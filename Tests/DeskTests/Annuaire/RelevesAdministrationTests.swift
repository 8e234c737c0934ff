import Core
import Desk
import Formats
import Foundation
import Store
import TestSupport
import Testing

/// Deliveries asked for on the page: done by a worker, decided by an administrator, seen by nobody else.
@Suite struct RelevesAdministrationTests {
    @Test(arguments: Engine.tested) func aWorkerBringsInWhatAnAdministratorAskedFor(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let admin = try await house.caller(.admin)
            try house.arrive("PS_LibreAcces_Personne_activite_202603010800.txt", TestDesk.directory(0..<2_500))
            let arrivals = try #require(try await house.desk.listReleves(by: admin).arrivees)
            #expect(arrivals.map(\.genre) == [.annuaire])
            let id = try await house.desk.requestReleve(.annuaire, fichier: arrivals[0].nom, key: "une-cle-1", by: admin)
            #expect(try await house.desk.requestReleve(.annuaire, fichier: arrivals[0].nom, key: "une-cle-1", by: admin) == id)
            #expect(try await house.desk.readReleve(id, by: admin).etat == .attend)
            #expect(try await house.worker.importNextReleve())
            let done = try await house.desk.readReleve(id, by: admin)
            #expect(done.etat == .applique && done.comptes.nouveaux == 2_500)
            #expect(try await !house.worker.importNextReleve())
            #expect(try await house.desk.listReleves(by: admin).servent.map(\.id) == [id])
        }
    }

    @Test(arguments: Engine.tested) func aHeldFileIsApprovedOrRejectedOnce(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let admin = try await house.caller(.admin)
            try await house.bring(TestDesk.directory(0..<100), day: 1)
            func ask(_ name: String) async throws -> String {
                let id = try await house.desk.requestReleve(.annuaire, fichier: name, key: nil, by: admin)
                try await house.worker.importNextReleve()
                return id
            }
            try house.arrive("annuaire-20260302.txt", TestDesk.directory(0..<50))
            let held = try await ask("annuaire-20260302.txt")
            #expect(try await house.desk.readReleve(held, by: admin).etat == .retenu)
            try await house.desk.rejectReleve(held, by: admin)
            await #expect(throws: DeskRefusal.self) { try await house.desk.approveReleve(held, by: admin) }
            #expect(try await house.persons().count == 100)
            let other = try await ask("annuaire-20260302.txt")
            try await house.desk.approveReleve(other, by: admin)
            #expect(try await house.worker.importNextReleve())
            #expect(try await house.desk.readReleve(other, by: admin).etat == .applique)
            #expect(try await house.persons().count == 50)
        }
    }

    @Test(arguments: Engine.tested) func namesThatLeadElsewhereAndFilesThatWentAreRefused(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let admin = try await house.caller(.admin)
            for name in ["../guichet.keys", "", ".cache", "absent.txt", "a/b.txt"] {
                await #expect(throws: DeskRefusal.self) { try await house.desk.requestReleve(.annuaire, fichier: name, key: nil, by: admin) }
            }
            try house.arrive("annuaire.txt", TestDesk.directory(0..<5))
            let id = try await house.desk.requestReleve(.annuaire, fichier: "annuaire.txt", key: nil, by: admin)
            try FileManager.default.removeItem(atPath: house.arrivals + "/annuaire.txt")
            try await house.worker.importNextReleve()
            let gone = try await house.desk.readReleve(id, by: admin)
            #expect(gone.etat == .refuse && gone.raisonCode == "arrivees.fichier")
        }
    }

    @Test(arguments: Engine.tested) func nobodyElseSeesDeliveries(engine: Engine) async throws {
        try await withDesk(engine) { house in
            for who in [Who.drLeclerc, .secMorel, .agentCPAM, .medicalCPAM, .arsColin] {
                let caller = try await house.caller(who)
                await #expect(throws: DeskRefusal.self, "\(who)") { try await house.desk.listReleves(by: caller) }
            }
        }
    }
}
