import Foundation
import Store
import TestSupport
import Testing

@testable import Desk

/// What must outlive a power failure is flushed, its name too, and a disk that does not confirm it is believed.
@Suite struct FlushTests {
    private static let console = Caller.operatorAtConsole("essai")

    private func inFolder(_ body: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dossier-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await body(folder)
    }

    private func folder(_ path: String) -> String { (path as NSString).lastPathComponent }

    private func head(_ size: Int) -> Traces.Head {
        Traces.Head(size: size, root: "ab", edge: "cd", at: 1, key: "clef", signature: "ef")
    }

    @Test func theFirstLineOfAWitnessAndItsNameAreFlushed() async throws {
        try await inFolder { folder in
            let flushes = Flushes()
            let witness = Witness.file(folder + "/temoin", flush: flushes.flush)
            witness.note(head(1))
            #expect(flushes.names == ["temoin", self.folder(folder)])
            witness.note(head(2))
            #expect(flushes.names == ["temoin", self.folder(folder), "temoin"])
            #expect(witness.lines() == [.head(head(1)), .head(head(2))])
            let mode = try FileManager.default.attributesOfItem(atPath: folder + "/temoin")[.posixPermissions] as? Int
            #expect(mode == 0o600)
        }
    }

    /// The file was made and the power failed before its first line.
    @Test func theNameOfAnEmptyWitnessIsFlushedWithItsFirstLine() async throws {
        try await inFolder { folder in
            let flushes = Flushes()
            #expect(FileManager.default.createFile(atPath: folder + "/temoin", contents: nil))
            let witness = Witness.file(folder + "/temoin", flush: flushes.flush)
            witness.note(head(1))
            #expect(flushes.names == ["temoin", self.folder(folder)] && witness.lines() == [.head(head(1))])
        }
    }

    @Test func aLineCutShortDoesNotTakeTheNextWithIt() async throws {
        try await inFolder { folder in
            let witness = Witness.file(folder + "/temoin")
            witness.note(head(1))
            witness.note(head(2))
            let bytes = try #require(FileManager.default.contents(atPath: folder + "/temoin"))
            for cut in [1, 2, 20] {
                try bytes.dropLast(cut).write(to: URL(fileURLWithPath: folder + "/temoin"))
                witness.note(head(3))
                // Cut before its end alone, the line is whole.
                #expect(witness.lines() == (cut == 1 ? [1, 2, 3] : [1, 3]).map { .head(head($0)) }, "cut by \(cut)")
            }
        }
    }

    @Test func twoProcessesWriteTheSameWitness() async throws {
        try await inFolder { folder in
            let (one, other) = (Witness.file(folder + "/temoin"), Witness.file(folder + "/temoin"))
            await withTaskGroup(of: Void.self) { group in
                for number in 1...40 { group.addTask { [head = head(number)] in (number % 2 == 0 ? one : other).note(head) } }
            }
            #expect(Set(one.lines() ?? []) == Set((1...40).map { .head(head($0)) }))
        }
    }

    @Test func aResumptionThatTheDiskDoesNotConfirmIsNotDone() async throws {
        try await inFolder { folder in
            let keys = try KeyRing(secret: Array(0..<32))
            let line = try keys.sign(.init(size: 1, root: "ab"), at: 1)
            #expect(throws: SettingsError.self) { try Witness.file(folder + "/temoin", flush: Flushes { $0 == "temoin" }.flush).resume(line) }
            #expect(throws: SettingsError.self) { try Witness.file(folder + "/absent/temoin").resume(line) }
            try Witness.file(folder + "/temoin").resume(line)
        }
    }

    @Test func aNewKeyIsDurableOrIsNot() async throws {
        try await inFolder { folder in
            let flushes = Flushes()
            try KeyFile.create(folder + "/clefs", secret: Array(0..<32), flush: flushes.flush)
            #expect(flushes.names == ["clefs", self.folder(folder)])
            for failing in ["autres", self.folder(folder)] {
                #expect(throws: SettingsError.self) { try KeyFile.create(folder + "/autres", secret: Array(0..<32), flush: Flushes { $0 == failing }.flush) }
                #expect(!FileManager.default.fileExists(atPath: folder + "/autres"))
            }
            let before = try KeyFile.set(folder + "/clefs").current.id
            #expect(throws: SettingsError.self) {
                try KeyFile.change(folder + "/clefs", flush: Flushes { $0 == "clefs.nouveau" }.flush) { try $0.turnOver(Array(32..<64)) }
            }
            #expect(try KeyFile.set(folder + "/clefs").current.id == before)
            let change = Flushes()
            _ = try KeyFile.change(folder + "/clefs", flush: change.flush) { try $0.turnOver(Array(32..<64)) }
            #expect(change.names == ["clefs.nouveau", self.folder(folder)])
        }
    }

    @Test func aTracingKeyIsDurableBeforeItIsUsed() async throws {
        try await inFolder { folder in
            let flushes = Flushes()
            let keys = ClesSuivi(folder: folder, chance: .system, flush: flushes.flush)
            let name = ClesSuivi.Nom(epidemie: "grippe", sorte: .cas, numero: 3)
            _ = try keys.key(name)
            let made = flushes.names
            #expect(made.count == 4 && made[0] == self.folder(folder) && made[2].hasPrefix("cas.3.cle.") && made[3] == "grippe")
            #expect(try keys.destroy(name))
            #expect(flushes.names.dropFirst(4) == ["cas.3.cle", "grippe"])
            let failing = ClesSuivi(folder: folder, chance: .system, flush: Flushes { $0 == "grippe" }.flush)
            #expect(throws: SettingsError.self) { try failing.key(.init(epidemie: "grippe", sorte: .contact, numero: 4)) }
        }
    }

    @Test func aBackupThatTheDiskDoesNotConfirmIsNone() async throws {
        try await withDesk(.sqlite) { house in
            try await inFolder { folder in
                let flushes = Flushes()
                _ = try await house.desk.sauvegarder(vers: folder + "/s", scratch: folder + "/clair", flush: flushes.flush, by: Self.console)
                #expect(flushes.names == ["s.partiel", self.folder(folder)])
                for failing in ["t.partiel", self.folder(folder)] {
                    await #expect(throws: SettingsError.self) {
                        try await house.desk.sauvegarder(vers: folder + "/t", scratch: folder + "/clair", flush: Flushes { $0 == failing }.flush, by: Self.console)
                    }
                    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["s"])
                }
            }
        }
    }

    @Test func aRestorationIsFlushedBeforeItTakesItsName() async throws {
        try await withDesk(.sqlite) { house in
            try await inFolder { folder in
                _ = try await house.desk.sauvegarder(vers: folder + "/s", scratch: folder + "/clair", by: Self.console)
                let flushes = Flushes()
                try Restauration.open(folder + "/s", to: folder + "/base.partiel", keys: house.desk.keys, flush: flushes.flush)
                try Restauration.install(folder + "/base.partiel", as: folder + "/base", flush: flushes.flush)
                #expect(flushes.names == ["base.partiel", self.folder(folder)])
                #expect(throws: SettingsError.self) {
                    try Restauration.open(folder + "/s", to: folder + "/autre", keys: house.desk.keys, flush: Flushes { $0 == "autre" }.flush)
                }
                #expect(!FileManager.default.fileExists(atPath: folder + "/autre"))
            }
        }
    }
}
