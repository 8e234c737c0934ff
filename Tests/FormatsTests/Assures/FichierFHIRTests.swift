import Core
import Formats
import Testing

/// The same persons in FHIR: NDJSON and Bundles.
@Suite struct FichierFHIRTests {
    private static func head() throws -> EnTeteAssures {
        EnTeteAssures(caisse: try CodeOrganisme("019980000"), genre: .complet, date: FichierAssuresTests.today, sequence: 3)
    }

    private static func patient(_ number: Int) -> String {
        """
        {"resourceType":"Patient","id":"p\(number)","identifier":[{"system":"urn:oid:1.2.250.1.213.1.4.11","value":"\(FichierAssuresTests.matricule(number))"}],\
        "name":[{"use":"official","family":"DUROC","given":["Anne"],"extension":[{"url":"https://hl7.fr/fr-core-patient-birth-list-given-name","valueString":"Anne Marie"}]},\
        {"use":"usual","family":"MARTEL"}],"gender":"female","birthDate":"1985-05-12",\
        "extension":[{"url":"http://hl7.org/fhir/StructureDefinition/patient-birthPlace","valueAddress":{"extension":[{"url":"https://hl7.fr/fr-core-address-insee-code","valueCoding":{"code":"25990"}}]}}],\
        "generalPractitioner":[{"identifier":{"system":"https://rpps.esante.gouv.fr","value":"99800000012"}}]}
        """
    }

    private static func coverage(_ number: Int, _ kind: String = "amo", organisme: String = "019980000", more: String = "") -> String {
        """
        {"resourceType":"Coverage","status":"active","beneficiary":{"reference":"Patient/p\(number)"},"type":{"coding":[{"system":"urn:guichet:nature-de-droit","code":"\(kind)"}]},\
        "period":{"start":"2020-01-01"},"payor":[{"identifier":{"value":"\(organisme)"}}]\(more)}
        """
    }

    private func read(_ text: String) throws -> [LectureAssure] {
        let reader = try LecteurAssuresFHIR(ByteSource(text), enTete: Self.head(), today: FichierAssuresTests.today)
        var all: [LectureAssure] = []
        while let event = try reader.next() { all.append(event) }
        return all
    }

    @Test func eachPatientWithTheCoveragesThatFollow() throws {
        let ald = Self.coverage(1, "ald", more: ",\"class\":[{\"value\":\"8\"}]")
        let all = try read([Self.patient(1), Self.coverage(1), ald, Self.patient(2), Self.coverage(2)].joined(separator: "\n") + "\n")
        #expect(all.count == 2)
        guard case .lue(let first)? = all.first else { return #expect(Bool(false), "\(all)") }
        #expect(first.traits.prenoms == ["Anne", "Marie"] && first.nomUtilise == "MARTEL" && first.traits.lieuNaissance == "25990")
        #expect(first.droits.periodes.count == 1 && first.droits.exonerations.first?.ald == 8 && first.droits.medecins.first?.rpps == "99800000012")
    }

    @Test func aBundleOverSeveralLines() throws {
        let entries = [Self.coverage(2), Self.patient(1), Self.coverage(1), Self.patient(2)].map { "{\"resource\":\($0)}" }
        let all = try read("{\n\"resourceType\":\"Bundle\",\n\"entry\":[\(entries.joined(separator: ",\n"))]}")
        #expect(all.count == 2)
        for event in all { if case .refusee(let row) = event { Issue.record("\(row.raison)") } }
    }

    @Test func aPatientWithoutRightsIsSentBack() throws {
        guard case .refusee(let row)? = try read(Self.patient(1)).first else { return #expect(Bool(false)) }
        #expect(row.motif.code == "requis.periodes")
    }

    @Test func anotherFundRefusesTheFile() {
        let error = #expect(throws: FauteAssures.self) { _ = try read(Self.patient(1) + "\n" + Self.coverage(1, organisme: "029980000")) }
        #expect(error?.code == "assures.autre-caisse")
    }

    @Test(arguments: ["{\"resourceType\":\"Observation\"}\n", "{\"resourceType\":\"Coverage\"}\n"]) func nothingElseIsRead(text: String) {
        let error = #expect(throws: FauteAssures.self) { _ = try read(text) }
        #expect(error?.code == "assures.json")
    }
}
