import Core
import Testing

@testable import Formats

/// The national extract: columns by their names, encodings, rows sent back, files refused.
@Suite struct AnnuaireReaderTests {
    private func read(_ source: ByteSource) throws -> (kept: [[String]], refused: [RefusedRow]) {
        let reader = try AnnuaireReader(source)
        var kept: [[String]] = []
        var refused: [RefusedRow] = []
        while let event = try reader.next() {
            switch event {
            case .row: kept.append([reader.text(.identifiantNational), reader.text(.nom), reader.text(.prenom), reader.text(.enseigne)])
            case .refused(let row): refused.append(row)
            }
        }
        return (kept, refused)
    }

    @Test func fiftySixColumnsAsTheHeaderWritesThem() {
        #expect(AnnuaireColumn.allCases.count == 56)
        #expect(Set(AnnuaireColumn.titles).count == 56)
    }

    @Test func columnsComeInAnyOrderWithOrWithoutTheLastBar() throws {
        var file = AnnuaireFile(rows: [AnnuaireFile.row(1), AnnuaireFile.row(2)])
        let straight = try read(ByteSource(file.text))
        file.columns.reverse()
        #expect(try read(ByteSource(file.text)).kept == straight.kept)
        file.trailing = false
        #expect(try read(ByteSource(file.text)).kept == straight.kept)
        #expect(straight.kept.map(\.[0]) == ["899800001001", "899800001002"])
    }

    /// The same row read from columns in another order is the same row.
    @Test func digestsDoNotDependOnTheOrderOfColumns() throws {
        var file = AnnuaireFile(rows: [AnnuaireFile.row(1)])
        func digests(_ file: AnnuaireFile) throws -> [Int64] {
            let reader = try AnnuaireReader(ByteSource(file.text))
            _ = try reader.next()
            let key = reader.exerciseKey()
            return [key, reader.personDigest(), reader.siteKey() ?? 0, reader.exerciseDigest(key: key, site: reader.siteKey())]
        }
        let straight = try digests(file)
        file.columns.reverse()
        #expect(try digests(file) == straight)
        file.rows = [AnnuaireFile.row(1, [.telephone: "0199000000"])]
        let moved = try digests(file)
        #expect(moved[0] == straight[0] && moved[1] == straight[1], "a telephone is no other situation and no other person")
        #expect(moved[2] != straight[2] && moved[3] != straight[3], "but another site, and another version")
    }

    @Test func otherEncodingsGiveTheSameText() throws {
        let text = AnnuaireFile(rows: [AnnuaireFile.row(1)]).text
        let latin = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        for bytes in [Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), latin, Array(text.replacing("\n", with: "\r\n").utf8)] {
            let (kept, refused) = try read(ByteSource(bytes))
            #expect(kept == [["899800001001", "MARTIN", "Élodie", "Cabinet 1"]])
            #expect(refused.isEmpty)
        }
    }

    @Test func badRowsGoBackWithTheirLineAndNeverStopTheFile() throws {
        var text = AnnuaireFile(rows: [AnnuaireFile.row(1), AnnuaireFile.row(2, [.identifiantNational: ""]), AnnuaireFile.row(3, [.nom: " "]), AnnuaireFile.row(4, [.identifiantNational: "81"])]).text
        text += "trop|court|\n\n" + String(repeating: "x|", count: 60) + "\n"
        text += AnnuaireFile(rows: [AnnuaireFile.row(9)]).text.split(separator: "\n")[1] + "\n"
        let (kept, refused) = try read(ByteSource(text))
        #expect(kept.map(\.[0]) == ["899800001001", "899800001009"])
        #expect(refused.map(\.line) == [3, 4, 5, 6, 8])
        #expect(refused.map(\.motif.code) == ["identifiant.absent", "nom.absent", "identifiant.forme", "colonnes.manquantes", "colonnes.en_trop"])
        for row in refused { #expect(row.raison.contains("Ligne \(row.line)")) }
    }

    @Test func filesOfAnotherKindAreRefusedByName() throws {
        func code(_ bytes: [UInt8]) -> String? {
            do throws(NationalFileError) { _ = try AnnuaireReader(ByteSource(bytes)); return nil } catch { return error.code }
        }
        let whole = AnnuaireFile(rows: [AnnuaireFile.row(1), AnnuaireFile.row(2)]).text
        #expect(code([]) == "fichier.vide")
        #expect(code([0x50, 0x4B, 0x03, 0x04]) == "fichier.compresse")
        #expect(code(Array("finess;etalab;1;2026-01-01\n".utf8)) == "fichier.genre")
        #expect(code(Array("nom;prenom\na;b\n".utf8)) == "fichier.genre")
        #expect(code(Array(whole.utf8.dropLast(30))) == "fichier.tronque")
        #expect(code(Array(whole.utf8)) == nil)
        #expect(code(Array(whole.utf8.dropLast(1))) == nil, "a last line without its line break is whole")
        #expect(code(Array(whole.replacing("Code profession|", with: "Autre chose|").utf8)) == "fichier.colonnes")
        #expect(code(Array(whole.replacing("Numéro SIREN site|", with: "Numéro SIRET site|").utf8)) == "fichier.colonne_double")
    }

    /// Whatever the size of the pieces the disk gives, and however long a line, the lines are the same.
    @Test func piecesOfAnySizeGiveTheSameLines() throws {
        let long = AnnuaireFile.row(2, [.enseigne: String(repeating: "A", count: 70_000)])
        let text = AnnuaireFile(rows: [AnnuaireFile.row(1), long, AnnuaireFile.row(3)]).text
        let bytes = Array(text.utf8)
        for size in [1, 7, 4096] {
            let source = ByteSource(length: bytes.count) { offset, into in
                let count = min(size, into.count, bytes.count - offset)
                guard count > 0 else { return 0 }
                bytes.withUnsafeBytes { into.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + count])) }
                return count
            }
            let (kept, refused) = try read(source)
            #expect(kept.map(\.[0]) == ["899800001001", "899800001003"])
            #expect(refused.map(\.motif.code) == ["cellule.longueur"])
        }
    }
}
