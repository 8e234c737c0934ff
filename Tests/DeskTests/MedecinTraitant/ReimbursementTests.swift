import Core
import Desk
import Formats
import Store
import TestSupport
import Testing

@testable import Desk

/// What a fund reimbursed: brought in whole, shown with the patient's agreement.
@Suite struct ReimbursementTests {
    static let fund = "019980000"

    private func row(_ house: TestDesk, _ reference: String, _ worker: Int = 0, daysAgo: Int = 10, code: String = "", label: String = "Bilan sanguin", caisse: String = fund, amount: String = "18,20") -> String {
        "\(caisse);\(reference);\(house.nir(worker).digits13);\(house.today.adding(days: -daysAgo).iso);examen;\(code);\(label);1;\(amount)"
    }

    private func file(_ rows: [String]) -> ByteSource {
        ByteSource(([("caisse;reference;nir;date;nature;code;libelle;quantite;montant")] + rows).joined(separator: "\r\n"))
    }

    private func importing(_ house: TestDesk, _ rows: [String], approved: Bool = false) async throws -> BilanRemboursements {
        try await house.desk.importReimbursements(file(rows), caisse: CodeOrganisme(Self.fund), approved: approved, by: .operatorAtConsole("essai"))
    }

    private func look(_ house: TestDesk, _ worker: Int = 0) async throws -> ReimbursementsView {
        let doctor = try await house.caller(.drLeclerc)
        let patient = try #require(try await house.desk.findPatients(.nir(house.nir(worker)), by: doctor).first).patient.id
        return try await house.desk.readReimbursements(patient, consent: "carte", by: doctor)
    }

    private func refused(_ body: () async throws -> BilanRemboursements) async throws -> RemboursementsRefuses {
        do { _ = try await body() } catch let refused as RemboursementsRefuses { return refused }
        Issue.record("the file was let in")
        throw NothingRefused()
    }

    @Test(arguments: Engine.tested) func providedNothingAndNoneAreToldApart(engine: Engine) async throws {
        try await withDesk(engine) { house in
            #expect(try await !look(house).isProvided)
            let bilan = try await importing(house, [
                row(house, "1"), row(house, "2", daysAgo: 300, code: "SECRET", label: "À taire"), row(house, "3", daysAgo: 400),
                "\(Self.fund);4;1840625990099;\(house.today.iso);medicament;;Paracétamol;1;",
            ])
            #expect((bilan.lus, bilan.gardes, bilan.anciens, bilan.inconnus, bilan.fautes) == (4, 2, 1, 1, 0))
            let view = try await look(house)
            #expect(view.isProvided && view.lines.map(\.words) == ["Bilan sanguin", "À taire"] && view.lines.first?.cents == 1820)
            let none = try await look(house, 1)
            #expect(none.isProvided && none.lines.isEmpty)
            // What the desk is told to hide is not shown, nor counted.
            let admin = try await house.caller(.admin)
            try await house.desk.hideCode("SECRET", reason: "Décision du responsable", by: admin)
            #expect(try await look(house).lines.map(\.words) == ["Bilan sanguin"])
            #expect(try await house.desk.listHiddenCodes(by: admin).map(\.code) == ["SECRET"])
            try await house.desk.showCode("SECRET", by: admin)
            #expect(try await look(house).lines.count == 2)
            #expect(try await house.count("SELECT count(*) FROM remboursement WHERE CAST(ligne AS TEXT) LIKE '%Bilan%'") == 0)
        }
    }

    @Test(arguments: Engine.tested) func theAgreementIsNotedFirst(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let patient = try #require(try await house.desk.findPatients(.nir(house.nir(0)), by: doctor).first).patient.id
            #expect(try await refusal { try await house.desk.readReimbursements(patient, consent: nil, by: doctor) }.word == "invalid requis")
            #expect(try await refusal { try await house.desk.readReimbursements(patient, consent: "oral", by: doctor) }.word == "invalid requis")
            _ = try await house.desk.readReimbursements(patient, consent: "application", by: doctor)
            let trace = try #require(try await house.traces().first { $0.act == "lire-remboursements" && $0.result == "fait" })
            #expect(trace.patient == patient && trace.reason?.contains("application carte Vitale") == true)
        }
    }

    @Test(arguments: Engine.tested) func allOrNothing(engine: Engine) async throws {
        try await withDesk(engine) { house in
            _ = try await importing(house, [row(house, "1"), row(house, "2")])
            let before = try await look(house).lines
            let bad = try await refused { try await importing(house, [row(house, "5"), "une ligne cassée", row(house, "6", amount: "douze")]) }
            #expect(bad.bilan.fautes == 2 && bad.bilan.lus == 3 && bad.message.contains("rien n’est gardé"))
            #expect(bad.bilan.messages.contains { $0.contains("Ligne 4") && $0.contains("montant") })
            let other = try await refused { try await importing(house, [row(house, "7", caisse: "029980000")]) }
            #expect(other.bilan.messages.first?.contains("02 998 0000") == true)
            let twice = try await refused { try await importing(house, [row(house, "8"), row(house, "8")]) }
            #expect(twice.bilan.messages.first?.contains("déjà celle d’une autre ligne") == true)
            let tomorrow = try await refused { try await importing(house, [row(house, "9", daysAgo: -1)]) }
            #expect(tomorrow.bilan.messages.first?.contains("avenir") == true)
            let another = try await refused {
                try await house.desk.importReimbursements(ByteSource("nom;prenom\r\nA;B"), caisse: CodeOrganisme(Self.fund), by: .operatorAtConsole("essai"))
            }
            #expect(another.message.contains("colonnes"))
            // The former state still serves, and nothing is left behind.
            #expect(try await look(house).lines == before)
            #expect(try await house.count("SELECT count(*) FROM remboursement_lot") == 1)
            #expect(try await house.count("SELECT count(*) FROM remboursement") == 2)
        }
    }

    @Test(arguments: Engine.tested) func theSameFileAndAShrunkOne(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let rows = (1...20).map { row(house, "\($0)", daysAgo: $0) }
            #expect(try await importing(house, rows).gardes == 20)
            #expect(try await importing(house, rows).dejaLu)
            let shrunk = try await refused { try await importing(house, Array(rows.prefix(17))) }
            #expect(shrunk.message.contains("fondu"))
            #expect(try await look(house).lines.count == 20)
            #expect(try await importing(house, Array(rows.prefix(17)), approved: true).gardes == 17)
            #expect(try await look(house).lines.count == 17)
            #expect(try await house.count("SELECT count(*) FROM remboursement") == 17)
        }
    }
}
