import ContactTracing
import Core
import Desk
import Formats
import Store
import TestSupport
import Testing

/// The same by a person on a page: handed in, looked at, confirmed, carried out by the worker, taken back.
@Suite struct LotTests {
    static let epidemic = "exercice-2026"
    static let cases = "N°;Nom;Dépt;Symptômes\nA;DUPONT;96;01/02/2026\nB;DURAND;39;02/02/2026\nC;MARTIN;;03/02/2026\n"

    private func deposit(_ house: TestDesk, _ text: String, key: String? = nil, by caller: Caller) async throws -> String {
        try await house.desk.depositLists(
            [DepotListe(genre: .cas, nom: "cas.csv", octets: Array(text.utf8))], epidemie: Self.epidemic, departement: "96", key: key, by: caller)
    }

    @Test(arguments: Engine.tested) func fromTheFileToTheSheetsAndBack(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let agent = try await house.caller(.agentCPAM)
            let id = try await deposit(house, Self.cases, key: "cle-de-depot", by: agent)
            #expect(try await deposit(house, Self.cases, key: "cle-de-depot", by: agent) == id, "sent twice, deposited once")
            let before = try await house.desk.readLot(id, by: agent)
            #expect(before.etat == "a-confirmer" && before.apercu.first?.lus == 3 && before.apercu.first?.colonnes.count == 4)
            #expect(before.apercu.first?.colonnes.map(\.sens) == ["identifiant", "nom", "departement", "dateSymptomes"])
            #expect(try await house.worker.importNext() == false, "nothing is written before somebody says so")
            try await house.desk.confirmLot(id, colonnes: [:], departement: "96", commence: true, by: agent)
            #expect(try await house.worker.importNext())
            let after = try await house.desk.readLot(id, by: agent)
            #expect(after.etat == "fait" && after.bilan.total.lus == 3 && after.bilan.total.retenus == 2 && after.bilan.total.refuses == 1)
            let refused = try await house.desk.readRefused(id, .cas, by: agent)
            let text = String(decoding: refused.bytes, as: UTF8.self)
            #expect(text.contains("B;DURAND;39") && text.contains("habilitation") && !text.contains("DUPONT"))
            #expect(try await house.number("SELECT count(*) FROM lot_piece") == 0, "the file itself is not kept")
            #expect(try await house.number("SELECT count(*) FROM cas WHERE lot IS NOT NULL") == 2)
            #expect(try await house.desk.undoLot(id, by: agent) == 0)
            #expect(try await house.number("SELECT count(*) FROM cas WHERE lot IS NOT NULL") == 0)
            #expect(try await house.desk.readLot(id, by: agent).etat == "defait")
        }
    }

    @Test(arguments: Engine.tested) func choicesOfAPersonAreFollowedAndRemembered(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let agent = try await house.caller(.agentCPAM)
            let text = "x;y\nDUPONT;1\n"
            let id = try await deposit(house, text, by: agent)
            try await house.desk.confirmLot(id, colonnes: [.cas: ["nom": 0, "identifiant": 1]], departement: "96", commence: false, by: agent)
            #expect(try await house.desk.readLot(id, by: agent).apercu.first?.retenus == 1)
            try await house.desk.confirmLot(id, colonnes: [.cas: ["nom": 0, "identifiant": 1]], departement: "96", commence: true, by: agent)
            try await house.worker.importNext()
            #expect(try await house.number("SELECT count(*) FROM cas WHERE reference = '1'") == 1)
            let next = try await house.desk.readLot(try await deposit(house, "X;Y\nDURAND;2\n", by: agent), by: agent)
            #expect(next.apercu.first?.estConnu == true && next.apercu.first?.colonnes.map(\.sens) == ["nom", "identifiant"])
        }
    }

    @Test(arguments: Engine.tested) func whatSomebodyWorkedOnStays(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let agent = try await house.caller(.agentCPAM)
            let id = try await deposit(house, Self.cases, by: agent)
            try await house.desk.confirmLot(id, colonnes: [:], departement: "96", commence: true, by: agent)
            try await house.worker.importNext()
            try await house.database.write { try $0.execute("UPDATE cas SET revision = 2 WHERE reference = 'A'") }
            #expect(try await house.desk.undoLot(id, by: agent) == 1)
            #expect(try await house.number("SELECT count(*) FROM cas WHERE reference = 'A'") == 1)
        }
    }

    @Test(arguments: Engine.tested) func othersDoNotEvenKnowOfIt(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let agent = try await house.caller(.agentCPAM)
            let id = try await deposit(house, Self.cases, by: agent)
            for who in [Who.drLeclerc, .infGarcia, .arsAppel, .admin] {
                let caller = try await house.caller(who)
                await #expect(throws: DeskRefusal.self, "\(who)") { try await house.desk.readLot(id, by: caller) }
            }
            await #expect(throws: DeskRefusal.self) {
                try await house.desk.depositLists([DepotListe(genre: .cas, nom: "x", octets: Array("%PDF-1.4 rien".utf8))], epidemie: Self.epidemic, by: agent)
            }
            await #expect(throws: DeskRefusal.self) { try await house.desk.depositLists([], epidemie: Self.epidemic, by: agent) }
            await #expect(throws: DeskRefusal.self, "a département of nobody’s mission") {
                try await house.desk.depositLists([DepotListe(genre: .cas, nom: "x", octets: Array("id\n1\n".utf8))], epidemie: Self.epidemic, departement: "39", by: agent)
            }
        }
    }
}
