import ContactTracing
import Core
import Foundation
import Formats
import Store
import TestSupport
import Testing

@testable import Desk

/// Merging loses nothing, and can be undone to the last value and the last attached row.
@Suite struct FusionDeskTests {
    static let epidemic = "exercice-2026"

    static let cases = """
        id,nom,prenom,ddn,tel,dep,cp,onset
        A,DUPONT,Anne,1980-05-01,0612345678,96,,2026-02-01
        B,DUPOND,Anne,1980-05-01,06 12 34 56 78,96,96000,
        C,MARTIN,Paul,1970-01-01,0611111111,96,,
        D,DUPONT,Ane,1980-05-01,,96,,2026-02-04
        """
    static let contacts = """
        id,cas,nom,prenom,ddn,tel,dep,cp
        c1,A,LEROY,Zoé,1999-09-09,0622222222,96,
        c2,B,LEROY,Zoe,1999-09-09,0622222222,96,96100
        c3,C,PETIT,Luc,1988-08-08,0633333333,96,
        """

    private func fill(_ house: TestDesk) async throws {
        let files = [
            FichierListe(genre: .cas, nom: "c", source: ByteSource(Self.cases)), FichierListe(genre: .liens, nom: "l", source: ByteSource("from,to\nA,C\nC,B\nA,B\nD,A\n")),
            FichierListe(genre: .contacts, nom: "k", source: ByteSource(Self.contacts)),
        ]
        _ = try await house.desk.importLineLists(files, epidemie: Self.epidemic, by: TestDesk.console)
    }

    @Test(arguments: Engine.tested) func likelyOnesAreQueuedMergedAndParted(engine: Engine) async throws {
        try await withDesk(engine) { house in
            try await fill(house)
            let agent = try await house.caller(.agentCPAM)
            let found = try await house.desk.listDoublons(Self.epidemic, by: agent)
            #expect(found.items.count == 2, "A and B, c1 and c2; Ane may be somebody else: \(found.items.map(\.raisons))")
            let before = try await Self.state(house)
            let pair = try #require(found.items.first { $0.genre == .cas && $0.raisons.contains("Même téléphone") })
            let seen = try await house.desk.readDoublon(pair.id, by: agent)
            #expect(seen.champs.contains { $0.libelle == "Nom" && $0.differe })
            let fusion = try await house.desk.mergeDoublon(pair.id, keeping: seen.a, choisis: ["donnees.personne.nom"], key: "cle-de-fusion", by: agent)
            #expect(try await house.desk.mergeDoublon(pair.id, keeping: seen.a, choisis: ["donnees.personne.nom"], key: "cle-de-fusion", by: agent) == fusion)
            #expect(try await house.number("SELECT count(*) FROM cas WHERE fusionne_dans IS NOT NULL") == 1)
            #expect(try await house.number("SELECT count(*) FROM contact WHERE cas = \(seen.b)") == 0, "its contacts followed")
            #expect(try await house.desk.listFusions(Self.epidemic, by: agent).map(\.id) == [fusion])
            let kept = try await house.database.read { try CasIndex($0).find(seen.a) }
            #expect(try house.desk.openedName(kept) == seen.champs.first { $0.libelle == "Nom" }?.b)
            #expect(try await house.desk.undoFusion(fusion, by: agent).isEmpty)
            #expect(try await Self.state(house) == before)
        }
    }

    @Test(arguments: Engine.tested) func whatChangedSinceStaysAndIsSaid(engine: Engine) async throws {
        try await withDesk(engine) { house in
            try await fill(house)
            let agent = try await house.caller(.agentCPAM)
            let pair = try #require(try await house.desk.listDoublons(Self.epidemic, by: agent).items.first { $0.genre == .cas })
            let fusion = try await house.desk.mergeDoublon(pair.id, keeping: pair.a, by: agent)
            try await house.database.write { try $0.execute("UPDATE cas SET symptomes_le = 20000 WHERE id = \(pair.a)") }
            #expect(try await house.desk.undoFusion(fusion, by: agent).count == 1)
            #expect(try await house.number("SELECT symptomes_le FROM cas WHERE id = \(pair.a)") == 20000)
            await #expect(throws: DeskRefusal.self, "once") { try await house.desk.undoFusion(fusion, by: agent) }
        }
    }

    @Test(arguments: Engine.tested) func twoPersonsAreNotProposedAgain(engine: Engine) async throws {
        try await withDesk(engine) { house in
            try await fill(house)
            let agent = try await house.caller(.agentCPAM)
            let pair = try #require(try await house.desk.listDoublons(Self.epidemic, by: agent).items.first)
            try await house.desk.separateDoublon(pair.id, by: agent)
            try await house.worker.lookForDuplicates(since: house.clock.now.adding(hours: -1))
            #expect(try await !house.desk.listDoublons(Self.epidemic, by: agent).items.contains { $0.id == pair.id })
            await #expect(throws: DeskRefusal.self) { try await house.desk.mergeDoublon(pair.id, keeping: pair.a, by: agent) }
        }
    }

    @Test(arguments: Engine.tested) func consentAndMasksAreNeverWidened(engine: Engine) async throws {
        try await withDesk(engine) { house in
            try await fill(house)
            let agent = try await house.caller(.agentCPAM)
            let found = try await house.desk.listDoublons(Self.epidemic, by: agent).items
            let cas = try #require(found.first { $0.genre == .cas })
            let contact = try #require(found.first { $0.genre == .contacts })
            try await house.database.write {
                try $0.execute("UPDATE cas SET accord = \(true) WHERE id = \(cas.a)")
                try $0.execute("UPDATE contact SET masques_delivres = \(true) WHERE id = \(contact.b)")
            }
            let one = try await house.desk.mergeDoublon(cas.id, keeping: cas.a, by: agent)
            let two = try await house.desk.mergeDoublon(contact.id, keeping: contact.a, by: agent)
            #expect(try await house.number("SELECT count(*) FROM cas WHERE id = \(cas.a) AND accord") == 0)
            #expect(try await house.number("SELECT count(*) FROM contact WHERE id = \(contact.a) AND masques_delivres") == 1)
            _ = try await house.desk.undoFusion(one, by: agent)
            _ = try await house.desk.undoFusion(two, by: agent)
            #expect(try await house.number("SELECT count(*) FROM cas WHERE id = \(cas.a) AND accord") == 1)
            #expect(try await house.number("SELECT count(*) FROM contact WHERE id = \(contact.a) AND masques_delivres") == 0)
        }
    }

    /// Random merges, undone in a random allowed order, leave no mark.
    @Test(arguments: Engine.tested, [1, 2, 3] as [UInt64]) func randomMergesUndoneLeaveNoMark(engine: Engine, seed: UInt64) async throws {
        try await withDesk(engine) { house in
            try await fill(house)
            var random = Draws(seed)
            let before = try await Self.state(house)
            var standing: [String] = []
            for _ in 0..<14 {
                if standing.isEmpty || random.next() % 3 != 0 {
                    let kind: GenreListe = random.next() % 2 == 0 ? .cas : .contacts
                    let open = try await house.database.read { session in
                        try session.rows(kind == .cas ? "SELECT id FROM cas WHERE fusionne_dans IS NULL ORDER BY id" : "SELECT id FROM contact WHERE fusionne_dans IS NULL ORDER BY id").map { try $0.text("id") }
                    }
                    guard open.count > 1 else { continue }
                    let a = open[Int(random.next() % UInt64(open.count))]
                    let others = open.filter { $0 != a }
                    let b = others[Int(random.next() % UInt64(others.count))]
                    house.clock.advance(seconds: 1)
                    standing.append(
                        try await house.desk.act("essai", on: "essai", by: TestDesk.console) { act in
                            try act.trace("essai")
                            return try act.merge(kind, keeping: a, absorbing: b, chosen: ["donnees.personne.nom"], epidemie: Self.epidemic)
                        })
                } else {
                    try await Self.undoOne(house, &standing, &random)
                }
            }
            #expect(try await Self.values(house).isSuperset(of: Self.people))
            var turns = 0
            while !standing.isEmpty, turns < 300 {
                try await Self.undoOne(house, &standing, &random)
                turns += 1
            }
            #expect(standing.isEmpty)
            #expect(try await Self.state(house) == before)
        }
    }

    private static func undoOne(_ house: TestDesk, _ standing: inout [String], _ random: inout Draws) async throws {
        let index = Int(random.next() % UInt64(standing.count))
        let id = standing[index]
        do {
            try await house.desk.act("essai", on: "essai", by: TestDesk.console) { act in
                try act.trace("essai")
                guard let record = try Fusions(act.session).hold(id) else { throw DeskRefusal.notFound }
                _ = try act.unmerge(record)
            }
            standing.remove(at: index)
        } catch DeskRefusal.cycle(let refusal) {
            #expect(refusal.code == "fusion.ulterieure")
        }
    }

    private static let people: Set<String> = ["DUPONT", "DUPOND", "MARTIN", "LEROY", "PETIT"]

    /// Surnames held anywhere, in sheets or in sealed merges.
    private static func values(_ house: TestDesk) async throws -> Set<String> {
        let desk = house.desk
        return try await house.database.read { session in
            let act = Act("essai", session: session, desk: desk, caller: TestDesk.console, now: desk.now)
            var found: Set<String> = []
            for record in try session.all(CasRecord.self, "SELECT * FROM cas") { found.insert(try act.coffre(epidemic).open(record).personne.nom) }
            for record in try session.all(ContactRecord.self, "SELECT * FROM contact") { found.insert(try act.coffre(epidemic).open(record).personne.nom) }
            for merge in try session.all(Fusions.Record.self, "SELECT * FROM fusion WHERE defaite_le IS NULL") {
                let bytes = try act.coffre(epidemic).open(merge.data, merge.kind == "cas" ? .cas : .contact, id: merge.id, collecte: merge.collected)
                let record = try JSONDecoder().decode(FusionRecord.self, from: Data(bytes))
                for sheet in [record.kept, record.absorbed] { sheet.champs["donnees.personne.nom"]?.string.map { _ = found.insert($0) } }
            }
            return found
        }
    }

    /// All that is known: every column but the revision and its moment, data opened, links and attachments.
    private static func state(_ house: TestDesk) async throws -> [String] {
        let desk = house.desk
        return try await house.database.read { session in
            let act = Act("essai", session: session, desk: desk, caller: TestDesk.console, now: desk.now)
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            var lines: [String] = []
            for (table, order) in [("cas", "id"), ("contact", "id"), ("lien", "id"), ("isolement", "id"), ("appel", "id")] as [(SQL, SQL)] {
                for row in try session.rows("SELECT * FROM \(sql: table) ORDER BY \(sql: order)") {
                    let plain = zip(row.columns.names, row.values).filter { !["revision", "maj_le", "donnees"].contains($0.0) }
                    lines.append(plain.map { "\($0.0)=\($0.1)" }.joined(separator: " "))
                }
            }
            for record in try session.all(CasRecord.self, "SELECT * FROM cas ORDER BY id") {
                lines.append(String(decoding: try encoder.encode(try act.coffre(epidemic).open(record)), as: UTF8.self))
            }
            for record in try session.all(ContactRecord.self, "SELECT * FROM contact ORDER BY id") {
                lines.append(String(decoding: try encoder.encode(try act.coffre(epidemic).open(record)), as: UTF8.self))
            }
            return lines
        }
    }
}

extension Desk {
    fileprivate func openedName(_ record: CasRecord?) throws -> String? {
        try record.map { try CoffreSuivi(cles: clesSuivi, epidemie: $0.epidemic).open($0).personne.nom }
    }
}
