import Core
import Desk
import Formats
import Store
import TestSupport
import Testing

/// The directory as FHIR resources: read in, served, and served resources read in again.
@Suite struct RessourcesFHIRTests {
    private static let rpps = "99800099991"

    private static func person(active: Bool = true) -> String {
        """
        {"resourceType":"Practitioner","id":"p1","active":\(active),"identifier":[{"system":"https://rpps.esante.gouv.fr","value":"\(rpps)"}],\
        "name":[{"family":"AUBRY","given":["Jeanne"],"prefix":["MME"]}],\
        "qualification":[{"code":{"coding":[{"system":"https://mos.esante.gouv.fr/NOS/TRE_G15-ProfessionSante/FHIR/TRE-G15-ProfessionSante","code":"50"}]}}],\
        "telecom":[\(box("jeanne.aubry@essai.mssante.invalid", red: false)),\(box("secrete@essai.mssante.invalid", red: true))]}
        """
    }

    private static func box(_ address: String, red: Bool) -> String {
        """
        {"system":"email","value":"\(address)","extension":[{"url":"https://interop.esante.gouv.fr/ig/fhir/annuaire/StructureDefinition/as-ext-mailbox-mss-metadata",\
        "extension":[{"url":"type","valueCodeableConcept":{"coding":[{"code":"PER"}]}},{"url":"listeRouge","valueBoolean":\(red)}]}]}
        """
    }

    private static let place = """
        {"resourceType":"Organization","id":"o1","identifier":[{"system":"https://finess.esante.gouv.fr","type":{"coding":[{"code":"FINEG"}]},"value":"960000016"}],\
        "name":"CH VAUCELIN","address":[{"line":["1 rue du Port"],"postalCode":"96100","city":"VAUCELIN",\
        "extension":[{"url":"https://hl7.fr/ig/fhir/core/StructureDefinition/fr-core-address-insee-code","valueCoding":{"code":"96001"}}]}]}
        """

    private static func role(active: Bool = true) -> String {
        """
        {"resourceType":"PractitionerRole","id":"r1","active":\(active),"practitioner":{"reference":"Practitioner/p1"},"organization":{"reference":"Organization/o1"},\
        "code":[{"coding":[{"system":"https://mos.esante.gouv.fr/NOS/TRE_R23-ModeExercice/FHIR/TRE-R23-ModeExercice","code":"S"}]}]}
        """
    }

    private static func bundle(_ resources: [String]) -> String {
        #"{"resourceType":"Bundle","type":"collection","entry":["# + resources.map { #"{"resource":"# + $0 + "}" }.joined(separator: ",") + "]}"
    }

    @Test(arguments: Engine.tested) func aBundleAndLinesBringTheSame(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            let resources = [Self.role(), Self.person(), Self.place]
            let first = try await house.bring(Self.bundle(resources), day: 1)
            #expect(first.etat == .applique && first.comptes.nouveaux == 1, "\(first.raison ?? "")")
            let lines = try await house.bring(resources.joined(separator: "\n") + "\n", day: 2)
            #expect(lines.etat == .applique && lines.comptes.inchanges == 1 && lines.comptes.nouveaux == 0)
            #expect(try await house.persons("AUBRY", communes: ["96001"]) == ["AUBRY"])
        }
    }

    @Test(arguments: Engine.tested) func changesEndNothingThatIsAbsentAndWhatTheySayEndedEnds(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            try await house.bring(TestDesk.directory(0..<20), day: 1)
            try await house.bring(Self.bundle([Self.person(), Self.place, Self.role()]), day: 2)
            #expect(try await house.rows("SELECT count(*) FROM exercice WHERE fin IS NULL") == 21)
            let over = try await house.bring(Self.bundle([Self.person(), Self.place, Self.role(active: false)]), day: 3)
            #expect(over.comptes.finis == 1)
            let (isThere, left, moment) = try await house.database.read { session in
                let annuaire = try Annuaire(session)
                return (try annuaire.person("8" + Self.rpps) != nil, try annuaire.leftAt("8" + Self.rpps), annuaire.moment)
            }
            #expect(!isThere && left == moment)
            // What serves is counted, not the one row of the changes.
            let shrunk = try await house.bring(TestDesk.directory(0..<15), day: 4)
            #expect(shrunk.etat == .retenu && shrunk.precedent == 20)
        }
    }

    @Test(arguments: Engine.tested) func whatCannotBeFollowedComesBack(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            let result = try await house.bring([Self.role(), Self.person().replacing("p1", with: "autre"), #"{"resourceType":"Device","id":"d"}"#, Self.place].joined(separator: "\n"))
            #expect(result.etat == .refuse && result.comptes.refuses == 2 && result.comptes.lus == 2)
            #expect(try await house.bring(String(Self.bundle([Self.person()]).dropLast(9))).raisonCode == "fichier.tronque")
        }
    }

    @Test(arguments: Engine.tested) func servedResourcesSayTheSameAndHideTheRedList(engine: Engine) async throws {
        try await withDesk(engine) { house in
            try await house.bring(Self.bundle([Self.person(), Self.place, Self.role()]))
            let doctor = try await house.caller(.drLeclerc)
            var search = RechercheFHIR()
            search.identifiants = [(system: "https://rpps.esante.gouv.fr", value: Self.rpps)]
            let found = try await house.desk.searchDirectory(.praticien, search, by: doctor)
            let person = try #require(found.ressources.first)
            #expect(person.json.at("name.0.family")?.string == "AUBRY")
            let boxes = (person.json["telecom"]?.array ?? []).compactMap { $0["value"]?.string }
            #expect(boxes == ["jeanne.aubry@essai.mssante.invalid"])
            #expect(try await house.desk.readDirectory(.praticien, id: person.id, by: doctor) == person.json)

            let roles = try await house.desk.searchDirectory(.exercice, RechercheFHIR(), by: doctor).ressources
            let places = try await house.desk.searchDirectory(.lieu, RechercheFHIR(), by: doctor).ressources
            #expect(roles.count == 1 && places.map(\.id) == ["1960000016"])
            let back = Self.bundle(([person] + roles + places).map { JSONWriter.text($0.json) })
            let again = try await house.bring(back, day: 5)
            #expect(again.etat == .applique && again.comptes.inchanges == 1 && again.comptes.nouveaux == 0, "\(again.raison ?? "")")
            await #expect(throws: DeskRefusal.self) { try await house.desk.readDirectory(.praticien, id: "inconnu", by: doctor) }
        }
    }
}
