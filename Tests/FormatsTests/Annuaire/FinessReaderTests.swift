import Core
import Testing

@testable import Formats

/// The FINESS extract: no header, two kinds of lines, old exports encoded twice.
@Suite struct FinessReaderTests {
    static func line(_ finess: String, _ changes: [FinessColumn: String] = [:]) -> String {
        let values: [FinessColumn: String] = [
            .section: "structureet", .nofinesset: finess, .nofinessej: "960000099", .rs: "CH VAUCELIN", .rslongue: "CENTRE HOSPITALIER DE VAUCELIN",
            .commune: "001", .departement: "96", .ligneacheminement: "96100 VAUCELIN CEDEX", .categetab: "355", .libcategetab: "Centre Hospitalier (C.H.)",
            .dateouv: "1979-02-13",
        ].merging(changes) { $1 }
        return FinessColumn.allCases.map { values[$0] ?? "" }.joined(separator: ";")
    }

    static let first = "finess;etalab;114;2026-03-10"
    static let position = "geolocalisation;960000016;640000.5;6850000.25;1,ATLASANTE,100,IGN,BD_ADRESSE,V2.2,LAMBERT_93;2026-01-02"

    @Test func establishmentsHaveTheirPositionCommuneAndTown() throws {
        let reader = try FinessReader(ByteSource([Self.first, Self.line("960000016"), Self.position].joined(separator: "\n") + "\n"))
        #expect(reader.dated == LocalDate(year: 2026, month: 3, day: 10))
        guard case .row = try reader.next() else { Issue.record("no row"); return }
        #expect(reader.text(.rslongue) == "CENTRE HOSPITALIER DE VAUCELIN")
        #expect(reader.communeCode == "96001")
        #expect(reader.routing.postalCode == "96100" && reader.routing.town == "VAUCELIN CEDEX")
        #expect(reader.position?.x == 640000.5)
        #expect(reader.day(.dateouv) == LocalDate(year: 1979, month: 2, day: 13)?.epochDay)
        #expect(try reader.next() == nil)
        #expect(reader.orphanPositions == 0)
    }

    @Test(arguments: [("9A", "105", "97105"), ("2A", "004", "2A004"), ("01", "053", "01053")])
    func communesOverseasAndInCorsica(departement: String, commune: String, code: String) throws {
        let reader = try FinessReader(ByteSource(Self.line("960000016", [.departement: departement, .commune: commune]) + "\n"))
        _ = try reader.next()
        #expect(reader.communeCode == code)
    }

    @Test func textEncodedTwiceIsPutRight() throws {
        let broken = Self.line("960000016", [.rs: "HÃ´pital de BÃ©ziers Â« les Å’illets Â»"])
        let reader = try FinessReader(ByteSource(broken + "\n"))
        _ = try reader.next()
        #expect(reader.text(.rs) == "Hôpital de Béziers « les Œillets »")
        #expect(reader.repairedLines == 1)
    }

    @Test func whatIsWellWrittenIsLeftAlone() throws {
        let reader = try FinessReader(ByteSource(Self.line("960000016", [.rs: "Ã l’évidence, ÂGE D’OR"]) + "\n"))
        _ = try reader.next()
        #expect(reader.text(.rs) == "Ã l’évidence, ÂGE D’OR")
        #expect(reader.repairedLines == 0)
    }

    @Test func badRowsGoBack() throws {
        let lines = [Self.first, "structureet;960000016;trop;court", Self.line("96"), Self.line("960000024", [.rs: "", .rslongue: ""]), "autre;chose", Self.line("960000032")]
        let reader = try FinessReader(ByteSource(lines.joined(separator: "\n") + "\n"))
        var codes: [String] = []
        var rows = 0
        while let event = try reader.next() {
            switch event {
            case .row: rows += 1
            case .refused(let row): codes.append(row.motif.code)
            }
        }
        #expect(rows == 1)
        #expect(codes == ["colonnes.manquantes", "finess.longueur", "nom.absent", "section.inconnue"])
    }

    @Test func otherFilesAndCutOnesAreRefused() throws {
        func code(_ text: String) -> String? {
            do throws(NationalFileError) { _ = try FinessReader(ByteSource(text)); return nil } catch { return error.code }
        }
        #expect(code("") == "fichier.vide")
        #expect(code(AnnuaireFile(rows: []).text) == "fichier.genre")
        #expect(code(Self.first + "\n" + Self.line("960000016").prefix(60)) == "fichier.tronque")
        #expect(code(Self.first + "\n" + Self.line("960000016")) == nil)
    }
}
