import Core
import Teleservices
import Testing

@Suite("The three volets")
struct VoletTests {
    let aat = Teleservice(ArretDeTravail.self)

    private func paper(_ name: String, _ changes: [String: JSONValue?] = [:]) throws -> PrintedDocument {
        aat.compose(try #require(aat.volet(named: name)), from: RuleTests.base.with(changes), try FactsFixture.volet())
    }

    @Test("Dates stand in figures and in letters")
    func dates() throws {
        for name in ["volet-1", "volet-2", "volet-3"] {
            let text = try paper(name).allText
            #expect(text.contains("12 mars 2026") && text.contains("douze mars deux mille vingt-six"))
            #expect(text.contains("quinze mars deux mille vingt-six"))
        }
    }

    @Test("Each goes to whom the situation says", arguments: [
        ("salarie", "médecin-conseil", "à adresser à la caisse", "à adresser à l’employeur"),
        ("fonctionnaire", "à conserver par le patient", "à adresser à l’employeur", "à adresser à l’employeur"),
        ("independant", "médecin-conseil", "à adresser à la caisse", "à conserver par le patient"),
        ("sansEmploi", "médecin-conseil", "à adresser à la caisse", "à adresser à France Travail"),
    ])
    func banners(_ situation: String, _ first: String, _ second: String, _ third: String) throws {
        let changes: [String: JSONValue?] = ["situation": .string(situation)]
        #expect(try paper("volet-1", changes).banner?.contains(first) == true)
        #expect(try paper("volet-2", changes).banner?.contains(second) == true)
        #expect(try paper("volet-3", changes).banner?.contains(third) == true)
    }

    @Test("The civil servant’s second volet goes to the employer’s address, the employee’s to the fund’s")
    func recipients() throws {
        #expect(try paper("volet-2", ["situation": "fonctionnaire"]).recipient == ["Scierie du Val"])
        #expect(try paper("volet-2").recipient == ["Caisse d’essai", "1 place du Marché", "39000 Lons-le-Saunier"])
        #expect(try paper("volet-1").recipient.first == "Service médical")
        #expect(try paper("volet-1", ["situation": "fonctionnaire"]).recipient.isEmpty)
    }

    @Test("The employer reads neither the NIR nor the risk, unless it is one of work")
    func employer() throws {
        let nir = try FactsFixture.volet().nir
        #expect(try paper("volet-1").allText.contains(nir) && paper("volet-2").allText.contains(nir))
        #expect(try !paper("volet-3").allText.contains(nir))
        let bereaved: [String: JSONValue?] = ["risque": "deuilEnfant", "motif": nil]
        #expect(try !paper("volet-3", bereaved).allText.localizedContains("deuil"))
        #expect(try !paper("volet-3", ["risque": "maternite"]).allText.contains("Maternité"))
        #expect(try paper("volet-3", ["risque": "accidentTravail", "dateAccidentTravail": "2026-03-12"]).allText.contains("Accident du travail"))
    }

    @Test("What is not confirmed is not printed as certain")
    func certainty() throws {
        #expect(try paper("volet-3").legal.contains { $0.contains("R. 323-11-1") && $0.contains("à confirmer") })
    }

    @Test("The same deposit prints the same paper")
    func same() throws {
        #expect(try paper("volet-1") == paper("volet-1"))
        #expect(try paper("volet-1").issuedAt == Instant(FactsFixture.today, hour: 12, in: .paris))
    }
}

extension String {
    fileprivate func localizedContains(_ word: String) -> Bool { lowercased().contains(word) }
}
