import Core
import Store
import TestSupport
import Testing

@testable import Desk

/// T57: a paper that was altered on the disk is never served, and is found by whoever looks for it.
@Suite("T57: altered papers") struct PapiersAlteresTests {
    private static let pdf = Array("%PDF-1.7 ".utf8) + (0..<96).map { UInt8($0) }
    private static let press = Press(render: { _, _ in pdf }, close: {})

    @Test("Each bit of a stored paper, one by one", arguments: Engine.tested) func bits(engine: Engine) async throws {
        try await withDesk(engine, press: Self.press) { house in
            let doctor = try await house.caller(.drLeclerc)
            let dossier = try await house.received(by: doctor)
            let column = try #require(ColonneScellee.toutes.first { $0.colonne.table == "document" })
            let row = try #require(try await house.database.read { try Scelles($0).next(column.colonne, after: nil, sauf: nil, limit: 1) }.first)
            let sealed = try #require(column.bytes(row.scelle))
            #expect(house.desk.lu(row, column) == Self.pdf && sealed.count == Self.pdf.count + 29)
            var alarms = 0
            for bit in 0..<sealed.count * 8 {
                var altered = sealed
                altered[bit / 8] ^= 1 << UInt8(bit % 8)
                let read = house.desk.lu(Scelles.Rangee(cles: row.cles, scelle: .blob(altered), empreinte: row.empreinte), column)
                alarms += read == nil ? 1 : 0
            }
            #expect(alarms == sealed.count * 8 && alarms > 1000)
            // In the database itself, some of them, through the act that serves papers and through the verification.
            for bit in stride(from: 3, to: sealed.count * 8, by: sealed.count) {
                var altered = sealed
                altered[bit / 8] ^= 1 << UInt8(bit % 8)
                let stored = altered
                try await house.database.write { try $0.execute("UPDATE document SET pdf = \(stored) WHERE code = \(row.cles[0])") }
                let volet = try #require(try await house.database.read { try $0.value(String.self, "SELECT volet FROM document WHERE code = \(row.cles[0])") })
                await #expect(throws: KeyRingError.unreadable) { try await house.desk.readDocument(dossier.id, volet: volet, by: doctor) }
            }
            let found = try await house.desk.verifierDonnees()
            #expect(found.fautes.count == 1 && found.fautes[0].contains("document.pdf"), "\(found.fautes)")
        }
    }

    /// Sealed as it should be, with another content: its digest tells.
    @Test("A paper replaced by another", arguments: Engine.tested) func replaced(engine: Engine) async throws {
        try await withDesk(engine, press: Self.press) { house in
            let doctor = try await house.caller(.drLeclerc)
            let dossier = try await house.received(by: doctor)
            let code = try #require(try await house.database.read { try $0.value(String.self, "SELECT code FROM document WHERE dossier = \(dossier.id) AND pdf IS NOT NULL") })
            let other = try house.keys.encrypt(Array("%PDF autre".utf8), at: .init("document", code))
            try await house.database.write { try $0.execute("UPDATE document SET pdf = \(other) WHERE code = \(code)") }
            let found = try await house.desk.verifierDonnees()
            #expect(found.fautes.count == 1 && found.fautes[0].contains("first \(code)"), "\(found.fautes)")
        }
    }

    /// Sheets of the tracing are sealed with keys of their own.
    @Test("A contact's sheet", arguments: Engine.tested) func sheet(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let sheets = Fiches(desk: house.desk)
            let contact = try await sheets.contact(of: sheets.cas(), "DURAND").id
            let before = try await house.desk.verifierDonnees()
            #expect(before.estIntacte, "\(before.fautes)")
            var data = try await house.database.read { try $0.first("SELECT donnees FROM contact WHERE id = \(contact)")?.bytes("donnees") ?? [] }
            data[data.count / 2] ^= 4
            let altered = data
            try await house.database.write { try $0.execute("UPDATE contact SET donnees = \(altered) WHERE id = \(contact)") }
            let found = try await house.desk.verifierDonnees()
            #expect(found.fautes.count == 1 && found.fautes[0].contains("1 sheets of contact") && found.fautes[0].contains(contact), "\(found.fautes)")
            #expect(found.valeurs == before.valeurs)
        }
    }

    /// What is not sealed is compared with what else says the same.
    @Test("Clear columns that no longer agree", arguments: Engine.tested) func clear(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let dossier = try await house.received(by: doctor)
            #expect(try await house.desk.verifierDonnees().estIntacte)
            try await house.database.write { try $0.execute("UPDATE dossier SET etat = 'accepte' WHERE id = \(dossier.id)") }
            let found = try await house.desk.verifierDonnees()
            #expect(found.fautes == ["1 times a dossier that is not in the state of its last event"], "\(found.fautes)")
        }
    }
}
