import Core
import Testing

@testable import Formats

/// Files of insured persons: what is read, what sends a line back, what refuses the whole.
@Suite struct FichierAssuresTests {
    static let today = LocalDate(year: 2026, month: 3, day: 10) ?? .min
    static let head = "GUICHET-ASSURES;1;019980000;complet;2026-03-10;12\r\n"
    static let names = ColonneAssures.names.joined(separator: ";") + "\r\n"

    /// A line of somebody, with some cells changed.
    static func line(_ changes: [ColonneAssures: String] = [:], number: Int = 1) -> String {
        var cells = [ColonneAssures: String]()
        cells[.matricule] = matricule(number)
        cells[.oid] = INSOID.demo.oid
        cells[.nomNaissance] = "DUROC"
        cells[.prenoms] = "Anne|Marie"
        cells[.sexe] = "F"
        cells[.dateNaissance] = "1985-05-12"
        cells[.periodes] = "\"2020-01-01,2026-12-31,019980000,assure,emploi,\""
        cells.merge(changes) { $1 }
        return ColonneAssures.allCases.map { cells[$0] ?? "" }.joined(separator: ";") + "\r\n"
    }

    static func matricule(_ number: Int) -> String {
        let order = String(number)
        return (try? NIR("2850525990" + String(repeating: "0", count: 3 - order.count) + order))?.digits15 ?? ""
    }

    static func file(_ lines: [String], head: String = head, names: String = names, end: String? = nil) -> String {
        head + names + lines.joined() + (end ?? "FIN;\(lines.count)\r\n")
    }

    private func read(_ text: String) throws -> (lues: [LigneAssure], refusees: [RefusedRow]) {
        let reader = try LecteurAssuresCSV(ByteSource(text), today: Self.today)
        var (lues, refusees) = ([LigneAssure](), [RefusedRow]())
        while let event = try reader.next() {
            switch event {
            case .lue(let ligne): lues.append(ligne)
            case .refusee(let row): refusees.append(row)
            }
        }
        return (lues, refusees)
    }

    @Test func everyColumnIsRead() throws {
        let text = Self.file([
            Self.line([
                .nomUtilise: "MARTEL", .lieuNaissance: "25990", .adresse: "\"12 rue des Tilleuls|Bâtiment A\"", .codePostal: "96000", .commune: "Aubremont",
                .exonerations: "\"ald,8,2024-01-01,2033-12-31,|maternite,,2026-03-10T14:00,2026-09-01,\"", .couvertures: "\"c2s,2026-01-01,2026-12-31,\"",
                .medecinsTraitants: "\"99800000012,2019-04-02,\"", .accidents: "\"260115001,accident,2026-01-15,,\"", .carte: "\"active,2025-11-03\"",
                .matriculeOuvrant: Self.matricule(9), .rang: "2",
            ])
        ])
        let ligne = try #require(try read(text).lues.first)
        #expect(ligne.line == 3 && ligne.traits.prenoms == ["Anne", "Marie"] && ligne.nomUtilise == "MARTEL")
        #expect(ligne.adresse?.lignes == ["12 rue des Tilleuls", "Bâtiment A"])
        #expect(ligne.droits.periodes.first?.ouverture == "emploi")
        #expect(ligne.droits.exonerations.map(\.ald) == [8, nil] && ligne.droits.exonerations[1].heure == "14:00")
        #expect(ligne.droits.couvertures.first?.nature == .c2s && ligne.droits.accidents.first?.numero == "260115001")
        #expect(ligne.droits.carte?.majLe == LocalDate(year: 2025, month: 11, day: 3) && ligne.droits.rang == 2)
        #expect(ligne.droits.ouvrant != nil)
    }

    /// What is written is read back to the same values.
    @Test func writtenAndReadBack() throws {
        let ligne = try #require(try read(Self.file([Self.line([.exonerations: "\"ald,99,2024-01-01,,\"", .couvertures: "\"ame,2026-01-01,2026-12-31,\""])])).lues.first)
        var writer = EcritureAssures()
        let reader = try LecteurAssuresCSV(ByteSource(Self.file([Self.line()])), today: Self.today)
        let cells = EcritureAssures.cells(
            matricule: Self.matricule(1), oid: .demo, traits: ligne.traits, nomUtilise: nil, adresse: nil, telephone: nil, droits: ligne.droits)
        let bytes = writer.head(reader.enTete) + writer.row(cells) + writer.end()
        let again = try #require(try read(String(decoding: bytes, as: UTF8.self)).lues.first)
        #expect(again.droits == ligne.droits && again.traits == ligne.traits)
    }

    struct Fault: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let code: String
    }

    static let faults = [
        Fault(testDescription: "empty", text: "", code: "fichier.vide"),
        Fault(testDescription: "no head", text: names + line() + "FIN;1\r\n", code: "assures.en-tete"),
        Fault(testDescription: "another version", text: file([line()], head: "GUICHET-ASSURES;2;019980000;complet;2026-03-10;12\r\n"), code: "assures.version"),
        Fault(testDescription: "unknown kind", text: file([line()], head: "GUICHET-ASSURES;1;019980000;partiel;2026-03-10;12\r\n"), code: "assures.en-tete"),
        Fault(testDescription: "cut before the end", text: head + names + line() + "maj;2850525", code: "assures.tronque"),
        Fault(testDescription: "cut at a line", text: head + names + line(), code: "assures.tronque"),
        Fault(testDescription: "wrong total", text: file([line()], end: "FIN;2\r\n"), code: "assures.compte"),
        Fault(testDescription: "lines after the end", text: file([line()]) + line(number: 2) + "FIN;2\r\n", code: "assures.apres-la-fin"),
        Fault(testDescription: "a column less", text: file(["a;b;c\r\n"]), code: "assures.colonnes"),
        Fault(testDescription: "another column", text: file([line()], names: names.replacing("sexe", with: "genre")), code: "assures.colonnes"),
        Fault(testDescription: "a quote left open", text: file([line([.nomUtilise: "\"DUR"]), line(number: 2)]), code: "assures.colonnes"),
    ]

    @Test(arguments: faults) func refusesTheFile(_ fault: Fault) throws {
        let error = #expect(throws: FauteAssures.self) { _ = try read(fault.text) }
        #expect(error?.code == fault.code)
        #expect(error?.message.isEmpty == false && error?.remedy.isEmpty == false)
    }

    struct Sent: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let changes: [ColonneAssures: String]
        let code: String
    }

    static let sent = [
        Sent(testDescription: "no number", changes: [.matricule: ""], code: "requis.matricule"),
        Sent(testDescription: "short number", changes: [.matricule: "28505"], code: "nir.longueur"),
        Sent(testDescription: "wrong key in production", changes: [.matricule: String(matricule(1).prefix(13)) + "01", .oid: ""], code: "nir.cle"),
        Sent(testDescription: "unknown OID", changes: [.oid: "1.2.3"], code: "oid"),
        Sent(testDescription: "no name", changes: [.nomNaissance: ""], code: "requis.nom_naissance"),
        Sent(testDescription: "sex", changes: [.sexe: "X"], code: "sexe"),
        Sent(testDescription: "born tomorrow", changes: [.dateNaissance: "2026-03-11"], code: "naissance.future"),
        Sent(testDescription: "no such day", changes: [.dateNaissance: "1985-02-30"], code: "date_naissance.date"),
        Sent(testDescription: "no rights", changes: [.periodes: ""], code: "requis.periodes"),
        Sent(testDescription: "another fund's rights", changes: [.periodes: "\"2020-01-01,,029980000,assure,,\""], code: "periodes.autre-caisse"),
        Sent(testDescription: "end before beginning", changes: [.periodes: "\"2020-01-01,2019-01-01,019980000,assure,,\""], code: "periodes.ordre"),
        Sent(testDescription: "a part less", changes: [.periodes: "\"2020-01-01,,019980000\""], code: "periodes.forme"),
        Sent(testDescription: "ALD 33", changes: [.exonerations: "\"ald,33,2020-01-01,,\""], code: "exonerations.ald"),
        Sent(testDescription: "an hour that is none", changes: [.exonerations: "\"maternite,,2026-01-01T25:00,,\""], code: "exonerations.heure"),
        Sent(testDescription: "unknown cover", changes: [.couvertures: "\"cmu,2020-01-01,,\""], code: "couvertures.nature"),
        Sent(testDescription: "postal code", changes: [.codePostal: "9600"], code: "code-postal.format"),
        Sent(testDescription: "unknown operation", changes: [.operation: "efface"], code: "operation"),
    ]

    @Test(arguments: sent) func sendsTheLineBack(_ sent: Sent) throws {
        let result = try read(Self.file([Self.line(sent.changes), Self.line(number: 2)]))
        #expect(result.lues.count == 1, "the others are read")
        let row = try #require(result.refusees.first)
        #expect(row.motif.code == sent.code && row.line == 3)
        #expect(!row.raison.contains(Self.matricule(1).prefix(13)), "a reason never repeats the number")
    }

    /// A refused file, put right and sent again, still has the column of the reasons.
    @Test func theReasonsColumnIsForgiven() throws {
        let names = Self.names.replacing("\r\n", with: ";motif_du_refus\r\n")
        let result = try read(Self.file([Self.line().replacing("\r\n", with: ";ligne 3 : le sexe\r\n")], names: names))
        #expect(result.lues.count == 1 && result.lues.first?.cells.count == ColonneAssures.names.count)
    }

    @Test func windowsLettersAreRead() throws {
        var bytes = Array(Self.file([Self.line([.nomNaissance: "LEFE@VRE"])]).utf8)
        let at = try #require(bytes.firstIndex(of: UInt8(ascii: "@")))
        bytes.replaceSubrange(at - 1...at, with: [0xE8])
        let reader = try LecteurAssuresCSV(ByteSource(bytes), today: Self.today)
        guard case .lue(let ligne)? = try reader.next() else { return #expect(Bool(false)) }
        #expect(ligne.traits.nomNaissance == "LEFèVRE")
    }

    @Test func theSchemaNamesEveryColumn() {
        #expect(ColonneAssures.schema["colonnes"]?.array?.compactMap { $0["nom"]?.string } == ColonneAssures.names)
    }
}
