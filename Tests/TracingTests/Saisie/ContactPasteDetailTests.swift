import ContactTracing
import Core
import Testing

@Suite struct ContactPasteDetailTests {
    static func read(_ line: String) throws -> ContactLu { try #require(ContactPaste(line).contacts.first) }

    @Test(arguments: [
        ("MARTIN Sophie né le 12/03/1985 35", "1985-03-12"), ("MARTIN Sophie;12-03-1985;35", "1985-03-12"), ("MARTIN Sophie 1985-03-12 35", "1985-03-12"),
        ("MARTIN Sophie 12 mars 1985 35", "1985-03-12"), ("MARTIN Sophie 1er août 2001 35", "2001-08-01"), ("MARTIN Sophie 31/02/1985 35", nil),
        ("MARTIN Sophie vue le 12/05/2020 35", nil), ("MARTIN Sophie 12/03/85 35", nil),
    ] as [(String, String?)])
    func birthDates(line: String, iso: String?) throws {
        let contact = try Self.read(line)
        #expect(contact.dateNaissance?.iso == iso)
        #expect(contact.nom == "MARTIN" && contact.prenom == "Sophie" && contact.departement == "35", "\(contact)")
    }

    @Test func theRestOfALine() throws {
        let full = try Self.read("Mme MARTIN née DURAND Sophie 34 ans s.martin@exemple.fr 12 bis rue des Lilas 35000 Rennes 0612345678 0299123456 conjointe")
        #expect(full.nomNaissance == "DURAND")
        #expect(full.age == 34)
        #expect(full.courriel == "s.martin@exemple.fr")
        #expect(full.adresse == "12 bis rue des Lilas")
        #expect(full.commune == "Rennes")
        #expect(full.autresTelephones == ["0299123456"])
        #expect(full.foyer == true)
        #expect(full.reste.isEmpty)
        #expect(full.manques.isEmpty)
    }

    @Test func theHouseholdIsOnlySaidWhenTheLineSaysIt() throws {
        #expect(try Self.read("DUPONT Léa fille foyer 35").foyer == true)
        #expect(try Self.read("DUPONT Léa fille foyer 35").lien == .enfant)
        #expect(try Self.read("DUPONT Léa fille 35").foyer == nil)
    }

    @Test(arguments: ["2 55 08 14 168 025 38", "255081416802538", "2550814168025"])
    func aNIRIsNeitherATelephoneNorAPostalCode(number: String) throws {
        let contact = try Self.read("DUPONT Marie \(number) 0612345678 35000")
        #expect(contact.nir?.digits13 == "2550814168025")
        #expect(contact.telephone == "0612345678")
        #expect(contact.codePostal == "35000")
        #expect(contact.reste.isEmpty)
    }

    @Test func headsOfColumnsTellTheOrder() throws {
        let paste = ContactPaste("Prénom;Nom;Téléphone;CP;Ville\nMarie;Dupont;0612345678;35000;Rennes\r\n\r\nAlice;Martin;;39000;Dole")
        #expect(paste.hasHeader)
        #expect(paste.contacts.map(\.ligne) == [2, 4])
        #expect(paste.contacts.map(ContactPasteTests.summary) == [
            "Dupont|Marie|0612345678|35000|35|Rennes|-", "Martin|Alice|-|39000|39|Dole|-",
        ])
        #expect(paste.contacts.allSatisfy { $0.doutes.isEmpty })
    }

    @Test func talkIsSetAsideAndShown() throws {
        let contact = try Self.read("Jean Petit rencontré au travail 39100")
        #expect(contact.nom == "Petit" && contact.prenom == "Jean")
        #expect(contact.reste.contains("rencontré"))
    }

    @Test func blankAndDecorativeLinesAreNoContacts() {
        #expect(ContactPaste("").contacts.isEmpty)
        #expect(ContactPaste("\n\n---\n  \t;;;\n").contacts.isEmpty)
    }

    @Test func limitsAreSaid() throws {
        let long = try Self.read(String(repeating: "DUPONT ", count: 100))
        #expect(long.nom == nil && long.doutes.count == 1)
        let many = ContactPaste(String(repeating: "DUPONT Marie 35\n", count: 600))
        #expect(many.contacts.count == 500 && many.unread == 100)
    }
}
