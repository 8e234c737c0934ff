import ContactTracing
import Core
import Foundation
import Store
import TestSupport
import Testing

@testable import Desk

/// Three months after their collection, the sheets are nowhere: rows, pages of the file, keys; the proof is signed.
@Suite struct ErasureTests {
    static let epidemic = DemoFilling.epidemic
    /// Collected on 10 March 2026: due on 10 June.
    static let due = LocalDate(year: 2026, month: 6, day: 10) ?? .min

    @Test(arguments: Engine.tested) func nothingIsErasedADayEarly(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let sheet = try await Self.sheet(in: house)
            house.clock.set(Instant(Self.due.adding(days: -1), hour: 23, minute: 59, second: 59, in: .paris))
            #expect(try await house.desk.eraseExpired().isEmpty)
            #expect(try await Self.name(of: sheet.contact, in: house) == "Zoé QUINTESSENCE")

            house.clock.advance(seconds: 1)
            let reports = try await house.desk.eraseExpired()
            #expect(reports.count == 1)
            #expect(reports.first?.lignes.first { $0.categorie == .contact }?.lignes["contact"] == 1)
            #expect(reports.first?.lignes.first { $0.categorie == .cas }?.lignes["cas"] == 1)
            let rest = try await house.database.read { (try CasIndex($0).find(sheet.cas), try Contacts($0).find(sheet.contact)) }
            #expect(rest.0 == nil && rest.1 == nil)
            #expect(house.desk.clesSuivi.names(epidemie: Self.epidemic).filter { $0.sorte != .recherche }.isEmpty, "the keys of the day are gone")
            #expect(try await house.desk.eraseExpired().isEmpty, "a second run has nothing left to do")
        }
    }

    @Test(arguments: Engine.tested) func theReportIsSignedAndCannotBeAltered(engine: Engine) async throws {
        try await withDesk(engine) { house in
            _ = try await Self.sheet(in: house)
            house.clock.set(Instant(Self.due, hour: 9, in: .paris))
            let admin = try await house.caller(.admin)
            #expect(try await house.desk.eraseNow(by: admin).count == 1)
            let listed = try await house.desk.listErasures(by: admin)
            let erasure = try #require(listed.first)
            #expect(listed.count == 1 && erasure.isGenuine)
            #expect(erasure.report.total >= 2 && !erasure.text.contains("QUINTESSENCE"))
            // The table refuses a change: what was signed stays as it was.
            await #expect(throws: DatabaseError.self) {
                try await house.database.write { try $0.execute("UPDATE effacement SET rapport = \(erasure.text + " ")") }
            }
            let doctor = try await house.caller(.drLeclerc)
            await #expect(throws: DeskRefusal.self) { try await house.desk.listErasures(by: doctor) }
        }
    }

    /// A copy of the rows taken the day before opens no more: the key is not in the database, and is no more.
    @Test(arguments: Engine.tested) func yesterdaysBackupCannotBeRead(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let sheet = try await Self.sheet(in: house)
            let backup = try #require(try await house.database.read { try Contacts($0).find(sheet.contact) })
            let coffre = CoffreSuivi(cles: house.desk.clesSuivi, epidemie: Self.epidemic)
            #expect(try coffre.open(backup).personne.nom == "Quintessence")
            let pseudonym = try coffre.pseudonym(backup.id, collecte: backup.collected)

            house.clock.set(Instant(Self.due.adding(days: 7), hour: 9, in: .paris))
            _ = try await house.desk.eraseExpired()
            #expect(throws: KeyRingError.unreadable) { try coffre.open(backup) }
            #expect(house.desk.clesSuivi.names(epidemie: Self.epidemic).isEmpty)
            // The traces are still there, and what they call the sheet can be computed by nobody.
            let traced = try await house.database.read {
                try $0.value(Int.self, "SELECT count(*) FROM trace WHERE patient = \(pseudonym)") ?? 0
            }
            #expect(traced >= 1)
            #expect(try coffre.lookups(.pseudonyme, backup.id).isEmpty)
        }
    }

    /// The bytes of the sheet are in no page of the file, of its journal or of its free pages.
    @Test func noByteIsLeftInTheFile() async throws {
        try await withTestDatabase(.sqlite) { place in
            guard case .sqlite(let path) = place.location else { return }
            let folder = try TemporaryFolder()
            defer { folder.remove() }
            let database = try await place.open()
            try await Migrator(Schema.migrations).migrate(database)
            let clock = TestClock(TestDesk.start)
            let desk = Desk(
                database: database, keys: try KeyRing(secret: Array(0..<32)), clock: clock.clock, press: .failing, gateway: .atThisDesk, witness: .none,
                clesSuivi: ClesSuivi(folder: folder.path), messages: .absent, baseURL: "http://127.0.0.1")
            try await DemoTerritory.settle(desk, TestDesk.sizes)
            let sheet = try await Self.sheet(desk)
            let record = try #require(try await database.read { try Contacts($0).find(sheet.contact) })
            #expect(Self.holds(path, record.data) || Self.holds(path + "-wal", record.data), "the test finds what is there")
            clock.set(Instant(Self.due, hour: 9, in: .paris))
            #expect(try await desk.eraseExpired().count == 1)
            for piece in [record.data, Array((record.identityKey ?? "").utf8), Array(record.id.utf8)] {
                #expect(!Self.holds(path, piece) && !Self.holds(path + "-wal", piece))
            }
            await database.close()
        }
    }

    /// A case whose contact came later loses its name at its own term and waits, a number, for the contact's.
    @Test(arguments: Engine.tested) func aCaseWaitsForItsLastContact(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let sheet = try await Self.sheet(in: house)
            house.clock.advance(days: 10)
            let later = try await Self.contact(of: sheet.cas, house.desk)
            house.clock.set(Instant(Self.due, hour: 9, in: .paris))
            _ = try await house.desk.eraseExpired()
            let cas = try #require(try await house.database.read { try CasIndex($0).find(sheet.cas) })
            #expect(cas.data.isEmpty && cas.doctor == nil && cas.identityKey == nil)
            #expect(try await Self.name(of: later, in: house) == "Zoé QUINTESSENCE")
            house.clock.advance(days: 10)
            _ = try await house.desk.eraseExpired()
            #expect(try await house.database.read { try CasIndex($0).find(sheet.cas) } == nil)
            #expect(try await house.database.read { try Contacts($0).find(later) } == nil)
        }
    }

    /// After the last day of the epidemic nothing can be written, and erasure goes on.
    @Test(arguments: Engine.tested) func erasureOutlivesTheEpidemic(engine: Engine) async throws {
        try await withDesk(engine) { house in
            _ = try await Self.sheet(in: house)
            house.clock.advance(days: 366)
            await #expect(throws: DeskRefusal.self) { _ = try await Self.sheet(in: house) }
            #expect(try await house.desk.eraseExpired().count == 1)
        }
    }

    /// Terms of all the days of four years: never before three months, never after the morning they are due.
    @Test func theLastDayDueIsExact() {
        let rules = Conservation()
        for offset in 0..<1461 {
            let today = LocalDate(epochDay: 20_000 + offset)
            let last = rules.dernierJourEchu(.contact, le: today)
            #expect(rules.effacement(.contact, collecte: last) <= today)
            #expect(rules.effacement(.contact, collecte: last.adding(days: 1)) > today)
        }
    }

    // MARK: A sheet with one contact

    static func sheet(in house: TestDesk) async throws -> (cas: String, contact: String) { try await sheet(house.desk) }

    static func sheet(_ desk: Desk) async throws -> (cas: String, contact: String) {
        let cas = try await desk.act("essai", on: "suivi", by: Worker.deskCaller("essai")) { act in
            _ = try act.parametresOuverts(epidemic)
            var record = CasRecord(
                id: act.desk.chance.identifier(), epidemic: epidemic, number: NumeroFiche.make("F", act.desk.chance), state: EtatCas.valide.rawValue,
                doctor: nil, department: "96", data: [], collected: act.today.epochDay, at: act.at)
            try act.keep(DonneesCas(personne: personne("Index")), in: &record)
            try CasIndex(act.session).insert(record)
            try act.trace(record)
            return record.id
        }
        return (cas, try await contact(of: cas, desk))
    }

    static func contact(of cas: String, _ desk: Desk) async throws -> String {
        try await desk.act("essai", on: "suivi", by: Worker.deskCaller("essai")) { act in
            let parametres = try act.parametresOuverts(epidemic)
            let cas = try #require(try CasIndex(act.session).find(cas))
            let departement = try #require(Departement("96"))
            let record = try act.nouveauContact(
                DonneesContact(personne: personne("Quintessence"), exposition: Exposition(memeFoyer: true)), of: cas, departement: departement, parametres)
            try Contacts(act.session).insert(record)
            try act.trace(record)
            return record.id
        }
    }

    static func personne(_ nom: String) -> PersonneSuivie {
        PersonneSuivie(nom: nom, prenom: "Zoé", dateNaissance: LocalDate(year: 1980, month: 2, day: 29), telephone: "06 39 98 12 34")
    }

    static func name(of contact: String, in house: TestDesk) async throws -> String? {
        let record = try await house.database.read { try Contacts($0).find(contact) }
        return try record.map { try CoffreSuivi(cles: house.desk.clesSuivi, epidemie: epidemic).open($0).personne.displayName }
    }

    static func holds(_ path: String, _ piece: [UInt8]) -> Bool {
        guard let file = FileManager.default.contents(atPath: path) else { return false }
        return file.range(of: Data(piece)) != nil
    }
}
