import Core
import Formats
import Testing

/// A value that cannot be is left out and said; the row is kept.
@Suite struct AbsurdValueTests {
    private func one(_ header: String, _ row: String) throws -> ReadCase {
        let list = try ReadLineList(cases: "id;\(header)\n1;\(row)\n2;" + header.split(separator: ";").map { _ in "" }.joined(separator: ";") + "\n")
        #expect(list.refused.isEmpty)
        return try #require(list.values.first)
    }

    @Test(arguments: ["501", "-1", "beaucoup", "12,5", "6100000098"]) func contacts(_ count: String) throws {
        let read = try one("nombre de contacts", count)
        #expect(read.nombreContacts == nil && read.signalements.map(\.kind) == [.valeursAbsurdes])
    }

    @Test(arguments: [("0", 0), ("500", 500), ("12.0", 12), ("7 contacts", 7)]) func goodCounts(_ example: (text: String, count: Int)) throws {
        let read = try one("nombre de contacts", example.text)
        #expect(read.nombreContacts == example.count && read.signalements.isEmpty)
    }

    @Test(arguments: ["-", "", " ", "NA", "inconnu"]) func notKnownIsNotAbsurd(_ text: String) throws {
        let read = try one("nombre de contacts;age;date_onset", "\(text);\(text);\(text)")
        #expect(read.signalements.isEmpty)
    }

    @Test(arguments: ["121", "-2", "vieux", "999"]) func ages(_ age: String) throws {
        let read = try one("age", age)
        #expect(read.age == nil && read.signalements.map(\.champ) == ["age"])
    }

    @Test(arguments: [("30s", "30s"), ("50-59", "50-59"), ("80+", "80+"), ("50 à 59 ans", "50 à 59 ans")]) func rangesOfAges(_ example: (text: String, range: String)) throws {
        let read = try one("age", example.text)
        #expect(read.trancheAge == example.range && read.age == nil && read.signalements.isEmpty)
    }

    @Test(arguments: ["99999", "0", "100", "20"]) func departements(_ number: String) throws {
        let read = try one("departement", number)
        #expect(read.departement == nil && read.signalements.map(\.champ) == ["departement"])
    }

    @Test(arguments: [("1", "01"), ("2A", "2A"), ("974", "974"), ("Jura", "Jura"), ("DKI Jakarta", "DKI Jakarta")])
    func departementsKept(_ example: (text: String, read: String)) throws {
        let read = try one("departement", example.text)
        #expect(read.departement == example.read && read.signalements.isEmpty)
    }

    @Test(arguments: ["31/02/2020", "12/03/0202", "01/01/2021", "hier"]) func dates(_ date: String) throws {
        let read = try one("date_onset;date_confirmed", "\(date);12/03/2020")
        #expect(read.dateSymptomes == nil && read.dateConfirmation?.iso == "2020-03-12")
        #expect(read.signalements.map(\.champ) == ["dateSymptomes"])
    }

    @Test func onsetYearsAfterConfirmation() throws {
        let read = try one("date_onset;date_confirmed", "12/03/2020;12/03/2018")
        #expect(read.dateSymptomes == nil && read.dateConfirmation != nil && read.signalements.count == 1)
        let close = try one("date_onset;date_confirmed", "15/03/2020;12/03/2020")
        #expect(close.dateSymptomes != nil && close.signalements.isEmpty)
    }

    @Test func birthAfterOnset() throws {
        let read = try one("date_naissance;date_onset", "12/04/2020;12/03/2020")
        #expect(read.dateNaissance == nil && read.dateSymptomes != nil)
        #expect(try one("date_naissance", "01/01/1890").signalements.count == 1)
    }

    @Test func yearInsteadOfBirthDate() throws {
        let read = try one("date_naissance", "1980")
        #expect(read.anneeNaissance == 1980 && read.dateNaissance == nil && read.signalements.isEmpty)
    }

    @Test func rowsWithNothingToHoldAreRefused() throws {
        let list = try ReadLineList(cases: "id;nom;age\n;;30\nNA;;40\n;Dupont;50\n1.0;;60\n")
        #expect(list.counts.lus == 4 && list.counts.retenus == 2 && list.counts.refuses == 2)
        #expect(list.refused.map(\.motif) == [.sansIdentifiant, .sansIdentifiant] && list.refused[0].cells == ["", "", "30"])
        #expect(list.values.map(\.identifiant) == [nil, "1"] && list.values[0].nom == "Dupont")
    }

    @Test func zeroesTheSpreadsheetTookAway() throws {
        let read = try one("telephone;code_postal", "612345678;1000")
        #expect(read.telephone == "0612345678" && read.codePostal == "01000")
        let whole = try one("telephone;code_postal", "+33 6 12 34 56 78;35000")
        #expect(whole.telephone == "+33 6 12 34 56 78" && whole.codePostal == "35000")
    }

    @Test(arguments: [("1", ["1"]), ("1, 2", ["1", "2"]), ("1;2", ["1", "2"]), ("1/2", ["1", "2"]), ("1.0, 2.0", ["1", "2"]), ("1 et 2", ["1", "2"]), ("1, 1", ["1"]), ("NA", []), ("cas 12", ["cas 12"]), ("1, -", ["1"])])
    func sources(_ example: (text: String, ids: [String])) {
        #expect(SourceList.identifiers(example.text, separators: String(SourceList.separators)) == example.ids)
    }

    @Test(arguments: [("1.0", "1"), ("1.00", "1"), (" 12 ", "12"), ("1.5", "1.5"), ("A.0", "A.0"), ("0012", "0012"), ("1.", "1."), ("\u{A0}7", "7")]) func identifiers(_ example: (text: String, id: String)) {
        #expect(Identifiant.canonical(example.text) == example.id)
    }
}
