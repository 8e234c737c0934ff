import Core
import Formats
import Store
import TestSupport
import Testing

@testable import Desk

/// Files of insured persons: all of a file counts, or none of it.
@Suite struct ImportAssuresTests {
    private func summary(_ house: TestDesk, _ worker: Int) async throws -> ReponseDroits.Etat {
        let doctor = try await house.caller(.drLeclerc)
        let found = try #require(try await house.desk.findPatients(.nir(house.nir(worker)), by: doctor).first)
        return try await house.desk.voirDroits(found.patient.id, by: doctor).droits.etat
    }

    @Test(arguments: Engine.tested) func aFullFileThenTheSameThenChanges(engine: Engine) async throws {
        try await withDesk(engine) { house in
            var file = RegisterFile(house, sequence: 1)
            for worker in 0..<5 { try file.add(house, worker) }
            try file.addStranger(1)
            let first = try await file.load(house)
            #expect(first.etat == "active" && first.lus == 6 && first.gardes == 6 && first.nouveaux == 6)
            #expect(try await summary(house, 0) == .ouverts)
            #expect(try await summary(house, 7) == .inconnus)
            let doctor = try await house.caller(.drLeclerc)
            #expect(try await house.desk.findPatients(.nir(RegisterFile.stranger(1)), by: doctor).count == 1, "a new person is found")

            #expect(try await refusal { try await file.load(house) }.description.contains("déjà été reçu"))
            file.sequence = 0
            #expect(try await refusal { try await file.load(house) }.description.contains("plus ancien"))
            file.sequence = 2
            let same = try await file.load(house)
            #expect(same.inchanges == 6 && same.modifies == 0)

            var changes = RegisterFile(house, sequence: 3, genre: .changements)
            try changes.add(house, 0) { $0.periodes[0].fin = house.today.adding(days: -2) }
            let done = try await changes.load(house)
            #expect(done.modifies == 1 && done.retires == 0)
            #expect(try await summary(house, 0) == .fermes)
            #expect(try await summary(house, 1) == .ouverts)
        }
    }

    @Test(arguments: Engine.tested) func whoeverAFullFileLeavesOutIsNoLongerInsured(engine: Engine) async throws {
        try await withDesk(engine) { house in
            var file = RegisterFile(house, sequence: 1)
            for worker in 0..<8 { try file.add(house, worker) }
            for number in 1...20 { try file.addStranger(number) }
            _ = try await file.load(house)
            file.sequence = 2
            file.lines.remove(at: 0)
            let done = try await file.load(house)
            #expect(done.etat == "active" && done.retires == 1 && done.inchanges == 27)
            #expect(try await summary(house, 0) == .inconnus)
        }
    }

    /// Nothing of a held file is seen; letting it in is one update, setting it aside takes everything back.
    @Test(arguments: Engine.tested) func aFileThatShrankWaits(engine: Engine) async throws {
        try await withDesk(engine) { house in
            var file = RegisterFile(house, sequence: 1)
            for worker in 0..<8 { try file.add(house, worker) }
            _ = try await file.load(house)
            file.lines.removeFirst(2)
            try file.addStranger(5)
            file.lines.removeLast(2)
            try file.addStranger(6)
            file.sequence = 2
            let held = try await file.load(house)
            #expect(held.etat == "retenue" && held.motif?.contains("dixième") == true)
            #expect(try await summary(house, 0) == .ouverts, "the state before serves")
            let doctor = try await house.caller(.drLeclerc)
            #expect(try await house.desk.findPatients(.nir(RegisterFile.stranger(6)), by: doctor).isEmpty, "nobody finds whom a held file brings")

            #expect(try await refusal { try await house.desk.approveLivraisonAssures(held.id, by: house.caller(.agentMSA)) }.word == "notFound")
            #expect(try await refusal { try await house.desk.approveLivraisonAssures(held.id, by: doctor) }.word == "forbidden")
            let approved = try await house.desk.approveLivraisonAssures(held.id, by: house.caller(.agentCPAM))
            #expect(approved.etat == "active")
            #expect(try await summary(house, 0) == .inconnus)
            #expect(try await house.desk.findPatients(.nir(RegisterFile.stranger(6)), by: doctor).count == 1)
            #expect(try await refusal { try await house.desk.approveLivraisonAssures(held.id, by: house.caller(.admin)) }.word == "forbidden", "only once")
        }
    }

    @Test(arguments: Engine.tested) func aRejectedFileLeavesNothing(engine: Engine) async throws {
        try await withDesk(engine) { house in
            var file = RegisterFile(house, sequence: 1)
            for worker in 0..<8 { try file.add(house, worker) }
            _ = try await file.load(house)
            let before = try await house.database.read { try Patients($0).count() }
            var small = RegisterFile(house, sequence: 2)
            try small.add(house, 0) { $0.periodes[0].fin = house.today }
            try small.addStranger(9)
            let held = try await small.load(house)
            try await house.desk.rejectLivraisonAssures(held.id, by: house.caller(.admin))
            #expect(try await house.database.read { try Patients($0).count() } == before)
            #expect(try await house.database.read { try $0.value(Int.self, "SELECT count(*) FROM assure WHERE livraison = 2") } == 0)
            #expect(try await summary(house, 0) == .ouverts)
            #expect(try await house.desk.listLivraisonsAssures(by: house.caller(.agentCPAM)).first?.etat == "ecartee")
            #expect(try await house.desk.listLivraisonsAssures(by: house.caller(.agentMSA)).isEmpty, "each fund sees its own")
        }
    }

    /// A newer file that serves overtakes the one that waited.
    @Test(arguments: Engine.tested) func aHeldFileIsOvertaken(engine: Engine) async throws {
        try await withDesk(engine) { house in
            var file = RegisterFile(house, sequence: 1)
            for worker in 0..<8 { try file.add(house, worker) }
            _ = try await file.load(house)
            var small = file
            small.sequence = 2
            small.lines.removeLast(4)
            let held = try await small.load(house)
            file.sequence = 3
            _ = try await file.load(house)
            let all = try await house.desk.listLivraisonsAssures(by: house.caller(.admin))
            #expect(all.map(\.etat) == ["active", "ecartee", "active"])
            #expect(try await refusal { try await house.desk.approveLivraisonAssures(held.id, by: house.caller(.admin)) }.word == "forbidden")
        }
    }

    struct Bad: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let change: @Sendable ([UInt8]) -> [UInt8]
        let word: String
    }

    static let bad = [
        Bad(testDescription: "cut", change: { Array($0.prefix($0.count - 20)) }, word: "coupé"),
        Bad(testDescription: "wrong total", change: { Array($0.dropLast(3)) + Array("9\r\n".utf8) }, word: "annonce"),
        Bad(testDescription: "other columns", change: { Array(String(decoding: $0, as: UTF8.self).replacing("sexe", with: "genre").utf8) }, word: "colonnes"),
        Bad(
            testDescription: "a fund nobody knows",
            change: { Array(String(decoding: $0, as: UTF8.self).replacing("1;019980000", with: "1;019010000").utf8) }, word: "pas connue"),
    ]

    @Test(arguments: bad) func aFaultOfTheFileLeavesTheRegister(_ bad: Bad) async throws {
        for engine in Engine.tested {
            try await withDesk(engine) { house in
                var file = RegisterFile(house, sequence: 1)
                for worker in 0..<4 { try file.add(house, worker) }
                _ = try await file.load(house)
                file.sequence = 2
                try file.addStranger(3)
                let bytes = bad.change(try file.bytes)
                let refused = try await refusal {
                    try await house.desk.importAssures(FichierAssures(nom: "x.csv", source: ByteSource(bytes)), by: .operatorAtConsole("import assures"))
                }
                #expect(refused.description.contains(bad.word), "\(refused.description)")
                #expect(try await summary(house, 0) == .ouverts)
                #expect(try await house.database.read { try LivraisonsAssures($0).registerVersion() } == 1)
                #expect(try await house.database.read { try $0.value(Int.self, "SELECT count(*) FROM assure WHERE livraison > 1") } == 0)
            }
        }
    }

    @Test(arguments: Engine.tested) func anotherFundsFileIsRefused(engine: Engine) async throws {
        try await withDesk(engine) { house in
            var file = RegisterFile(house, sequence: 1)
            try file.add(house, 0)
            #expect(try await refusal { try await file.load(house, expecting: "029980000") }.description.contains("01 998 0000"))
            file.genre = .changements
            #expect(try await refusal { try await file.load(house) }.description.contains("complet"), "changes have nothing to change yet")
        }
    }

    /// A line that cannot be read says nothing against the person it names, and too many of them hold the file.
    @Test(arguments: Engine.tested) func refusedLinesComeBackAndHarmNobody(engine: Engine) async throws {
        try await withDesk(engine) { house in
            var file = RegisterFile(house, sequence: 1)
            for worker in 0..<4 { try file.add(house, worker) }
            _ = try await file.load(house)
            file.sequence = 2
            file.lines[0][6] = "X"
            file.lines.append(file.lines[1])
            nonisolated(unsafe) var back: [RefusedRow] = []
            let held = try await house.desk.importAssures(
                FichierAssures(nom: "x.csv", source: ByteSource(try file.bytes)), by: .operatorAtConsole("import assures"), refuse: { _, row in back.append(row) })
            #expect(held.etat == "retenue" && held.lus == 5 && held.gardes == 3 && held.refuses == 2 && held.retires == 0)
            #expect(back.map(\.motif.code).sorted() == ["assure.double", "sexe"])
            _ = try await house.desk.approveLivraisonAssures(held.id, by: house.caller(.admin))
            #expect(try await summary(house, 0) == .ouverts)
        }
    }

    /// Nothing that names a person is readable in the tables, and the console alone brings files in.
    @Test func sealedAndAtTheConsoleOnly() async throws {
        try await withDesk(.sqlite) { house in
            var file = RegisterFile(house, sequence: 1)
            try file.add(house, 0) { $0.exonerations = [Exoneration(nature: .ald, ald: 8, debut: house.today)] }
            _ = try await file.load(house)
            let row = try #require(try await house.database.read { try Assures($0).known($0.value(String.self, "SELECT patient FROM assure") ?? "") }.first)
            #expect(!String(decoding: row.record.rights, as: UTF8.self).contains("ald"))
            let admin = try await house.caller(.admin)
            #expect(
                try await refusal { try await house.desk.importAssures(FichierAssures(nom: "x", source: ByteSource([])), by: admin) }.word == "forbidden")
        }
    }
}
