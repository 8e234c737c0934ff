import Core
import Foundation
import Store
import TestSupport
import Testing
@testable import Desk

/// A backup holds everything, opens with its key alone, and does not open once altered.
@Suite struct SauvegardeTests {
    private static let console = Caller.operatorAtConsole("essai")

    private func inFolder<Value>(_ body: (String) async throws -> Value) async throws -> Value {
        let folder = NSTemporaryDirectory() + "sauvegarde-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try await body(folder)
    }

    /// A desk on the restored file, with the same key and witness as the first.
    private func restored(_ path: String, like house: TestDesk, _ body: (Desk) async throws -> Void) async throws {
        let database = try await DatabaseLocation("sqlite:\(path)").open()
        let desk = Desk(
            database: database, keys: house.keys, clock: house.desk.clock, press: .failing, gateway: .atThisDesk, witness: house.witness.witness,
            clesSuivi: ClesSuivi(folder: house.keysFolder), messages: house.desk.messages, baseURL: "http://127.0.0.1")
        do { try await body(desk) } catch {
            await database.close()
            throw error
        }
        await database.close()
    }

    @Test func whatIsRestoredIsWhatWasSavedAndLaterWorkIsToldAsLost() async throws {
        try await inFolder { folder in
            try await withDesk(.sqlite) { house in
                let doctor = try await house.caller(.drLeclerc)
                let before = try await house.deposit(by: doctor)
                try await house.desk.sealTraces()
                let report = try await house.desk.sauvegarder(vers: folder + "/s", scratch: folder + "/clair", by: Self.console)
                #expect(report.octets > 100_000 && report.octetsScelles > report.octets)
                #expect(!FileManager.default.fileExists(atPath: folder + "/clair"), "the copy in clear does not stay")
                #expect(try FileManager.default.attributesOfItem(atPath: folder + "/s")[.posixPermissions] as? Int == 0o600)
                try Restauration.open(folder + "/s", to: folder + "/r", keys: house.keys)
                try await restored(folder + "/r", like: house) { desk in
                    let found = try await desk.examinerRestauration()
                    #expect(found.faults.isEmpty && found.perdues == 0 && found.retard == 0, "\(found.faults)")
                    #expect(try await desk.readDossier(before.id, by: doctor).id == before.id)
                }
                // Work goes on after the backup; then it is put back.
                house.clock.advance(hours: 1)
                _ = try await house.deposit(patient: 1, by: doctor)
                while try await house.desk.sealTraces() > 0 {}
                try await restored(folder + "/r", like: house) { desk in
                    let found = try await desk.examinerRestauration()
                    #expect(found.faults.isEmpty, "\(found.faults)")
                    #expect(found.perdues > 0)
                    #expect(try await desk.startupFindings().contains { $0.id == "temoin.en-avance" && $0.weight == .refusal })
                }
            }
        }
    }

    @Test func aWitnessedLossIsAcceptedOnceAndSigned() async throws {
        try await inFolder { folder in
            try await withDesk(.sqlite) { house in
                let witness = Witness.file(folder + "/temoin")
                func desk(_ database: any Database) -> Desk {
                    Desk(
                        database: database, keys: house.keys, clock: house.desk.clock, press: .failing, gateway: .atThisDesk, witness: witness,
                        clesSuivi: ClesSuivi(folder: house.keysFolder), messages: house.desk.messages, baseURL: "http://127.0.0.1")
                }
                let first = desk(house.database)
                _ = try await first.sauvegarder(vers: folder + "/s", scratch: folder + "/clair", by: Self.console)
                _ = try await first.sauvegarder(vers: folder + "/s2", scratch: folder + "/clair", by: Self.console)
                _ = try await first.sauvegarder(vers: folder + "/s3", scratch: folder + "/clair", by: Self.console)
                try Restauration.open(folder + "/s", to: folder + "/r", keys: house.keys)
                let database = try await DatabaseLocation("sqlite:\(folder)/r").open()
                let second = desk(database)
                #expect(try await second.examinerRestauration().perdues == 2)
                // A line that anyone could have written accepts nothing.
                let forged = RepriseTemoin(reprise: 0, root: "", at: 0, key: house.keys.id, signature: String(repeating: "00", count: 64))
                try witness.resume(forged)
                #expect(try await second.startupFindings().contains { $0.id == "temoin.en-avance" })
                try await second.accepterPerte(by: Self.console)
                #expect(try await !second.startupFindings().contains { $0.weight == .refusal })
                let report = try await second.verifyTraces()
                #expect(report.faults.isEmpty && report.lost == 0, "\(report.faults)")
                await database.close()
            }
        }
    }

    @Test func aBackupAlteredAnywhereDoesNotOpen() async throws {
        try await inFolder { folder in
            try await withDesk(.sqlite) { house in
                _ = try await house.desk.sauvegarder(vers: folder + "/s", scratch: folder + "/clair", by: Self.console)
                let whole = try Data(contentsOf: URL(fileURLWithPath: folder + "/s"))
                let header = try #require(whole.dropFirst(EnTeteSauvegarde.magic.utf8.count).firstIndex(of: 0x0A))
                var altered: [(String, Data)] = [
                    ("cut by a byte", whole.dropLast()), ("cut after its first piece", whole.prefix(header + 1 + 4 + FichierScelle.piece + 28)),
                    ("without a piece", whole.prefix(header + 1)), ("with more behind", whole + whole.suffix(100)), ("empty", Data()),
                ]
                for place in [0, EnTeteSauvegarde.magic.utf8.count + 20, header - 10, header + 2, header + 100, whole.count / 2, whole.count - 1] {
                    var copy = whole
                    copy[place] ^= 1
                    altered.append(("flipped at \(place)", copy))
                }
                for (how, bytes) in altered {
                    try bytes.write(to: URL(fileURLWithPath: folder + "/a"))
                    #expect(throws: SauvegardeIllisible.self, "\(how)") { try Restauration.open(folder + "/a", to: folder + "/r", keys: house.keys) }
                    #expect(!FileManager.default.fileExists(atPath: folder + "/r"), "\(how)")
                }
                let other = try KeyRing(secret: [UInt8](repeating: 9, count: 32))
                #expect(throws: SauvegardeIllisible.self) { try Restauration.open(folder + "/s", to: folder + "/r", keys: other) }
            }
        }
    }

    @Test func aBackupNeverReplacesAFile() async throws {
        try await inFolder { folder in
            try await withDesk(.sqlite) { house in
                try "déjà là".write(toFile: folder + "/s", atomically: true, encoding: .utf8)
                await #expect(throws: SettingsError.self) {
                    try await house.desk.sauvegarder(vers: folder + "/s", scratch: folder + "/clair", by: Self.console)
                }
                #expect(try String(contentsOfFile: folder + "/s", encoding: .utf8) == "déjà là")
            }
        }
    }

    /// PostgreSQL is copied by its own tools, and says so.
    @Test func postgreSQLSaysWhatToUseInstead() async throws {
        try await inFolder { folder in
            try await withDesk(.postgresql) { house in
                let error = await #expect(throws: DatabaseError.self) {
                    try await house.desk.sauvegarder(vers: folder + "/s", scratch: folder + "/clair", by: Self.console)
                }
                #expect(error?.remedy?.contains("pg_basebackup") == true)
            }
        }
    }
}
