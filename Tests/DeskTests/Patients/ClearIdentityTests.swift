import Core
import Foundation
import Testing

@testable import Desk

/// What is sealed of a person is read by hand, and says what the general decoder says of it.
@Suite struct ClearIdentityTests {
    private static func person(_ change: (inout PatientIdentity) -> Void = { _ in }) throws -> PatientIdentity {
        var identity = PatientIdentity(
            nir: try NIR("1840625990001"), oid: INSOID.demo.oid, nomNaissance: "Lefèvre", nomUtilise: nil, prenoms: ["Jean-Noël", "Paul"], sexe: .masculin,
            dateNaissance: try LocalDate(iso: "1984-06-02"), lieuNaissance: "25990", adresse: nil, telephone: nil, courriel: nil,
            caisse: try CodeOrganisme("019980000"), situation: "salarie", employeur: nil, medecinTraitant: nil)
        change(&identity)
        return identity
    }

    /// Everything known, nothing known, and texts that JSON has to undo.
    static let people: [PatientIdentity] = {
        let address = try? Adresse(lignes: ["Bâtiment \"C\"", "12/14 rue de l’Été \\ porte 3\n2ᵉ étage"], codePostal: CodePostal("39998"), commune: "Saint-Ylie", codeINSEE: "39998")
        return [
            try? person(),
            try? person { $0.nir = nil; $0.lieuNaissance = nil; $0.situation = nil; $0.prenoms = [] },
            try? person {
                $0.adresse = address
                $0.nomUtilise = "O’Brien\u{301} 👩🏽‍⚕️ \u{1}"
                $0.telephone = "06 00 00 00 00"
                $0.courriel = "a/b@exemple.fr"
                $0.employeur = .init(nom: "Scierie \"du\tHaut\"", adresse: "1 rue", telephone: "03", courriel: "c@exemple.fr")
                $0.medecinTraitant = "10000000000"
                $0.sexe = .feminin
            },
            try? person { $0.employeur = .init(nom: "") },
        ].compactMap { $0 }
    }()

    @Test(arguments: people) func bothReadingsAgree(person: PatientIdentity) throws {
        let bytes = try JSONEncoder().encode(person)
        #expect(try PatientIdentity(clear: Array(bytes)) == person)
        #expect(try JSONDecoder().decode(PatientIdentity.self, from: bytes) == person)
    }

    @Test func nullsAreAsAbsent() throws {
        var members = try #require(try JSONReader.read(Array(JSONEncoder().encode(Self.people[0]))).object)
        for key in ["nomUtilise", "adresse", "employeur", "telephone"] { members[key] = .null }
        #expect(try PatientIdentity(clear: JSONWriter.write(.object(members))) == Self.people[0])
    }

    @Test(arguments: [
        ("oid", nil), ("nomNaissance", .int(3)), ("prenoms", .string("Jean")), ("prenoms", .array([.int(1)])), ("sexe", .string("X")), ("sexe", nil),
        ("dateNaissance", .string("1984-13-02")), ("caisse", .string("12")), ("nir", .string("1840625990002000")), ("adresse", .object(["lignes": .array([])])),
        ("employeur", .object([:])),
    ] as [(String, JSONValue?)])
    func whatCannotBeReadIsNotGuessed(key: String, value: JSONValue?) throws {
        var members = try #require(try JSONReader.read(Array(JSONEncoder().encode(Self.people[0]))).object)
        members[key] = value
        #expect(throws: (any Error).self) { try PatientIdentity(clear: JSONWriter.write(.object(members))) }
    }

    @Test func everyPersonIsThere() { #expect(Self.people.count == 4) }
}
