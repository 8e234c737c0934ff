import Core
import Testing

/// The label a scanner types.
@Suite struct INSDatamatrixTests {
    static let header = "IS01" + String(repeating: "0", count: 22)
    static let gs = "\u{1D}"
    static let whole = header + "S1279035121518989S21.2.250.1.213.1.4.10S3DOMINIQUE ANNE" + gs + "S4PAT-TROIS" + gs + "S5FS623-03-1979S751215"

    @Test func everyTrait() throws {
        let read = try INSDatamatrix(Self.whole)
        #expect(read.matricule == "279035121518989" && read.oid == "1.2.250.1.213.1.4.10" && read.prenoms == ["DOMINIQUE", "ANNE"])
        #expect(read.nom == "PAT-TROIS" && read.sexe == .feminin && read.dateNaissance == LocalDate(year: 1979, month: 3, day: 23))
        #expect(read.lieuNaissance == "51215" && read.warnings.isEmpty)
    }

    /// Order is free, the place of birth may be missing, the separator may be written out, nineteen characters of OID need one.
    @Test func freedoms() throws {
        let other = Self.header + "S5MS601-02-1980S4DURAND<GS>S3PAUL<GS>S21.2.250.1.213.1.4.8<GS>S1279035121518989\r\n"
        let read = try INSDatamatrix(other)
        #expect(read.nom == "DURAND" && read.oid == "1.2.250.1.213.1.4.8" && read.lieuNaissance == nil)
    }

    /// Published examples often have wrong keys: odd on a test or demo identity, an error on one of production.
    @Test(arguments: [("1.2.250.1.213.1.4.10", false), ("1.2.250.1.213.1.4.11", false), ("1.2.250.1.213.1.4.8", true), ("1.2.250.1.213.1.4.9", true)])
    func wrongKeyIsTold(_ oid: String, _ isError: Bool) throws {
        let end = oid.count < 20 ? Self.gs : ""
        let read = try INSDatamatrix(
            Self.whole.replacing("279035121518989", with: "279035121518988").replacing("1.2.250.1.213.1.4.10", with: oid + end))
        #expect(read.warnings.map(\.code) == ["nir.cle"] && read.warnings.map(\.isError) == [isError])
        #expect(read.json["anomalies"]?.array?.first?["gravite"]?.string == (isError ? "erreur" : "avertissement"))
    }

    @Test func refusedHasTheSameKeys() throws {
        let keys = ["matricule", "oid", "prenoms", "nom", "sexe", "dateNaissance", "lieuNaissance", "anomalies"]
        let read = try INSDatamatrix(Self.whole).json
        for key in keys { #expect(read[key] != nil && INSDatamatrixError.entete.json[key] != nil, "\(key)") }
    }

    @Test(arguments: [
        ("XX" + header, INSDatamatrixError.entete), ("", .entete), (header, .champAbsent("S1")), (whole + "S9", .champInconnu),
        (whole + "S5F", .champDouble("S5")), (whole.replacing("23-03-1979", with: "31-02-1979"), .date), (whole.replacing("S5F", with: "S5X"), .sexe),
        (header + "S112345", .longueur("S1")),
    ]) func refused(_ text: String, _ error: INSDatamatrixError) {
        #expect(throws: error) { try INSDatamatrix(text) }
    }
}

@Suite struct NIRFindingTests {
    @Test func thirteenGiveTheKey() {
        let found = NIRFinding("2 79 03 51 215 189")
        #expect(found.isValid && found.json["cle"] == "89" && found.json["nature"] == "nir" && found.json["anomalies"] == [])
    }

    @Test func wrongKeyComesBackWithTheRightOne() {
        let found = NIRFinding("279035121518988")
        #expect(!found.isValid && found.json["cle"] == "89" && found.json["anomalies"]?.array?.first?["code"] == "nir.cle")
    }

    @Test(arguments: [("7900151215189", "nnp"), ("5900151215189", "mig")]) func natures(_ text: String, _ nature: String) {
        #expect(NIRFinding(text).json["nature"]?.string == nature)
    }
}
