import Core
import Desk
import Formats
import Store
import TestSupport
import Testing

/// The national directory: brought in whole or not at all, with its history, and never twice.
@Suite struct ImportAnnuaireTests {
    @Test(arguments: Engine.tested) func whatIsNewBeginsWhatChangedGoesOnWhatVanishedEnds(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            let first = try await house.bring(TestDesk.directory(0..<40), day: 1)
            #expect(first.etat == .applique)
            #expect(first.comptes.lus == 40 && first.comptes.nouveaux == 40)

            var rows = (2..<39).map { TestDesk.row($0) }
            rows[5] = TestDesk.row(7, [.telephone: "0199000000"])
            rows.append(TestDesk.row(50))
            let second = try await house.bring(TestDesk.directory(rows), day: 2)
            let c = second.comptes
            #expect([c.lus, c.retenus, c.nouveaux, c.modifies, c.inchanges, c.finis] == [38, 38, 1, 1, 36, 3])
            #expect(try await house.persons().count == 38)

            try await house.database.read { session in
                let annuaire = try Annuaire(session)
                #expect(try annuaire.person("899800010000") == nil)
                #expect(try annuaire.leftAt("899800010000") == second.comptesMoment(session))
                #expect(try annuaire.history("899800010000").count == 1)
                #expect(try annuaire.pastExercises("899800010007").map(\.until) == [nil, annuaire.moment], "both descriptions of the place are kept")
                let now = try #require(try annuaire.exercises("899800010007").first)
                #expect(try annuaire.site(number: try #require(now.site))?.telephone == "0199000000")
                #expect(try annuaire.label("profession", "10") == "Médecin")
            }
        }
    }

    @Test(arguments: Engine.tested) func theSameRowsAgainChangeNothing(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            try await house.bring(TestDesk.directory(0..<30), day: 1)
            let before = try await house.rows("SELECT count(*) FROM exercice")
            let same = try await house.bring(TestDesk.directory(0..<30), day: 2)
            #expect(same.etat == .inchange)
            let shuffled = try await house.bring(TestDesk.directory((0..<30).reversed().map { TestDesk.row($0) }), day: 3)
            #expect(shuffled.etat == .applique && shuffled.comptes.inchanges == 30 && shuffled.comptes.nouveaux == 0)
            #expect(try await house.rows("SELECT count(*) FROM exercice") == before)
        }
    }

    @Test(arguments: Engine.tested) func whoComesBackIsKnownAgain(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            try await house.bring(TestDesk.directory(0..<30), day: 1)
            try await house.bring(TestDesk.directory(1..<30), day: 2)
            let back = try await house.bring(TestDesk.directory(0..<31), day: 3)
            #expect(back.comptes.nouveaux == 2)
            let (history, exercises) = try await house.database.read { session in
                (try Annuaire(session).history("899800010000").count, try Annuaire(session).exercises("899800010000").count)
            }
            #expect(history == 2 && exercises == 1)
        }
    }

    @Test(arguments: Engine.tested) func anOlderFileIsNeverBroughtIn(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            try await house.bring(TestDesk.directory(0..<30), day: 5)
            let older = try await house.bring(TestDesk.directory(0..<31), day: 4)
            #expect(older.etat == .refuse && older.raisonCode == "releve.ancien")
            #expect(older.raison?.contains("4 mars 2026") == true && older.raison?.contains("5 mars 2026") == true)
            try await house.bring(TestDesk.directory(0..<32), day: 6)
            let again = try await house.bring(TestDesk.directory(0..<30), day: 7)
            #expect(again.raisonCode == "releve.deja-servi", "yesterday's bytes under today's date")
            #expect(try await house.persons().count == 32)
        }
    }

    @Test(arguments: Engine.tested) func aShrunkFileWaitsForAnApproval(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            try await house.bring(TestDesk.directory(0..<100), day: 1)
            let small = try await house.bring(TestDesk.directory(0..<89), day: 2)
            #expect(small.etat == .retenu && small.raisonCode == "releve.reduit" && small.precedent == 100)
            #expect(try await house.persons().count == 100)
            let approved = try await house.bring(TestDesk.directory(0..<89), day: 2, approuve: true)
            #expect(approved.etat == .applique && approved.comptes.finis == 11)
            let tenth = try await house.bring(TestDesk.directory(0..<81), day: 3)
            #expect(tenth.etat == .applique, "eight of eighty-nine is less than a tenth")
        }
    }

    /// As many lines as before, but most of them broken: found at the end, and all of it taken back.
    @Test(arguments: Engine.tested) func aFileWhoseRowsAreRefusedIsTakenBackWhole(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            try await house.bring(TestDesk.directory(0..<50), day: 1)
            let digest = try await house.rows("SELECT sum(numero) FROM exercice WHERE fin IS NULL")
            let broken = (0..<50).map { $0 % 5 == 0 ? "en|panne|\n" : TestDesk.row($0, [.telephone: "0199000001"]) }
            let result = try await house.bring(TestDesk.directory(broken), day: 2)
            #expect(result.etat == .retenu && result.comptes.refuses == 10 && result.comptes.modifies == 40)
            #expect(try await house.rows("SELECT sum(numero) FROM exercice WHERE fin IS NULL") == digest)
            #expect(try await house.rows("SELECT count(*) FROM exercice") == 50)
            #expect(try await house.rows("SELECT count(*) FROM site") == 50)
            #expect(try await house.persons().count == 50)
        }
    }

    @Test(arguments: Engine.tested) func cutForeignAndEmptyFilesLeaveWhatServes(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            try await house.bring(TestDesk.directory(0..<20), day: 1)
            let whole = TestDesk.directory(0..<25)
            for (text, code) in [
                (String(whole.dropLast(40)), "fichier.tronque"), ("", "fichier.vide"), ("nom;prenom\na;b\n", "fichier.genre"),
                ("finess;etalab;1;2026-03-09\n", "fichier.genre"), (TestDesk.directory(["x|y\n"]), "releve.reduit"),
            ] {
                let result = try await house.bring(text, day: 9)
                #expect(result.raisonCode == code, "\(result.raison ?? "")")
                #expect(result.raison?.isEmpty == false)
            }
            #expect(try await house.persons().count == 20)
            #expect(try await house.rows("SELECT count(*) FROM exercice") == 20)
        }
    }

    @Test(arguments: Engine.tested) func refusedRowsAndDoublesComeBackAndAreKept(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            let sent = Sent()
            let rows = [TestDesk.row(1), TestDesk.row(1), TestDesk.row(1, [.codePostal: "96200"]), "a|b\n", TestDesk.row(2, [.nom: ""]), TestDesk.row(3)]
            let releve = try await house.bring(TestDesk.directory(rows), refused: { sent.add($0) })
            let c = releve.comptes
            #expect([c.lus, c.retenus, c.refuses, c.doublons] == [6, 2, 4, 2])
            let text = sent.text
            for words in ["motif_du_refus", "Ligne 3", "déjà dans le fichier", "Ligne 4", "avec d’autres valeurs", "Ligne 5", "2 colonnes au lieu de 56", "le nom d’exercice manque"] {
                #expect(text.contains(words), "\(words)")
            }
            try await DemoTerritory.settle(house.desk, TestDesk.sizes)
            let admin = try await house.caller(.admin)
            #expect(String(decoding: try await house.desk.readReleveRefusals(releve.id, by: admin), as: UTF8.self) == text)
            // Sealed: the base holds no row in clear.
            let kept = try await house.database.read { try $0.rows("SELECT octets FROM releve_refus").map { try $0.bytes("octets") } }
            #expect(!kept.isEmpty && kept.allSatisfy { !String(decoding: $0, as: UTF8.self).contains("motif_du_refus") })
        }
    }

    /// A process that died in the middle: nobody saw what it wrote, and the next import takes it back.
    @Test(arguments: Engine.tested) func whatADeadImportLeftIsTakenBack(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            try await house.bring(TestDesk.directory(0..<20), day: 1)
            let moment = try await house.database.read { try Annuaire($0).moment }
            try await house.database.write { session in
                try session.execute("UPDATE exercice SET fin = \(moment + 5) WHERE numero <= 3")
                try session.execute("UPDATE exercice SET du = \(moment + 5), fin = NULL WHERE numero = 20")
            }
            #expect(try await house.persons().count == 19, "ended later: still there; begun later: not yet")
            let next = try await house.bring(TestDesk.directory(0..<20) + TestDesk.row(21), day: 2)
            #expect(next.comptes.inchanges == 19 && next.comptes.nouveaux == 2)
            #expect(try await house.persons().count == 21)
        }
    }

    @Test(arguments: Engine.tested) func oneNeverRunsBesideAnother(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            try await house.database.write { session in
                var busy = ReleveRecord(
                    id: String(repeating: "b", count: 32), kind: "annuaire", name: "autre.txt", file: nil, size: 1, dated: nil, receivedAt: 1, state: "en-cours", askedBy: "console")
                busy.takenUntil = house.clock.now.adding(minutes: 10).millisecondsSince1970
                try Releves(session).insert(busy)
            }
            #expect(try await house.bring(TestDesk.directory(0..<5)).raisonCode == "releve.en-cours")
            house.clock.advance(hours: 1)
            #expect(try await house.bring(TestDesk.directory(0..<5)).etat == .applique)
        }
    }

    /// Situations of one name at one commune, a page after the other, without a gap or a double.
    @Test(arguments: Engine.tested) func searchByBeginningOfNameAndCommune(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            try await house.bring(TestDesk.directory(0..<60))
            #expect(try await house.persons(communes: ["96001"]).count == 30)
            #expect(try await house.persons("NOM 5", communes: ["96001"]).count == 5 + 0)
            #expect(try await house.persons("AUTRE").isEmpty)
            let pages = try await house.database.read { session in
                var (query, seen) = (AnnuaireQuery(), [Int64]())
                query.departement = "96"
                query.limit = 7
                while true {
                    let page = try Annuaire(session).search(query)
                    seen += page.map(\.number)
                    guard page.count == query.limit, let last = page.last else { return seen }
                    query.after = last.position
                }
            }
            #expect(pages.count == 60 && Set(pages).count == 60)
        }
    }
}

/// Bytes handed back while an import runs.
private final class Sent {
    private var bytes: [UInt8] = []
    func add(_ more: [UInt8]) { bytes += more }
    var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension ReleveVue {
    fileprivate func comptesMoment(_ session: any Session) throws -> Int64? { try Releves(session).find(id)?.moment }
}
