import Core
import Teleservices
import Testing

/// What other people’s programs rely on. A line that changes here breaks them: add, never rename.
@Suite("The sick leave on the wire")
struct WireTests {
    let aat = Teleservice(ArretDeTravail.self)

    @Test("Names and kinds of the fields, in page order")
    func fields() {
        let wire = RegistryContractTests.walk(aat.form.fields).map { path, field in
            "\(path) \(Self.kind(field.control))\(field.isRequired ? " requis" : "")\(field.category == .medical ? " medical" : "")"
        }
        #expect(wire == [
            "nature initial|prolongation requis",
            "risque maladie|maternite|paternite|accidentTravail|maladieProfessionnelle|deuilEnfant requis",
            "debut date requis",
            "fin date requis",
            "modalite complet|partiel|mixte requis",
            "tempsPartielDebut date requis",
            "tempsPartielFin date requis",
            "sorties interdites|autorisees|libres requis",
            "sortiesDebut date",
            "qualitePrescripteur specialiste|remplacant|etablissement|autre",
            "motifPrescripteur texte requis",
            "finArretPrecedent date",
            "motif terme requis medical",
            "precisions texte medical",
            "lienAld booleen medical",
            "grossessePathologique booleen medical",
            "cureThermale booleen medical",
            "accordPatient booleen requis",
            "situation salarie|fonctionnaire|independant|exploitantAgricole|artisteAuteur|sansEmploi|elu requis",
            "finActivite date requis",
            "employeur objet",
            "employeur.nom texte requis",
            "employeur.adresse texte",
            "employeur.telephone telephone",
            "employeur.courriel courriel",
            "adresseVisite objet requis",
            "adresseVisite.lignes texte requis",
            "adresseVisite.complement texte",
            "adresseVisite.codePostal code-postal requis",
            "adresseVisite.commune texte requis",
            "adresseVisite.telephone telephone",
            "dateAccidentTravail date requis",
            "accidentTiers booleen",
            "accidentTiersDate date requis",
            "teleconsultation booleen",
            "pensionGuerre booleen",
        ])
    }

    @Test("Rules, volets and lists keep their names")
    func names() {
        #expect(aat.code == "arret-de-travail")
        #expect(aat.volets.map(\.name) == ["volet-1", "volet-2", "volet-3"])
        #expect(aat.nomenclatures.map(\.id) == ["motifs-arret"])
        #expect(aat.continuationAction == "Prolonger")
        #expect(aat.rules.map(\.id).sorted() == [
            "aat.accident-tiers-date", "aat.accident-travail-date", "aat.accord-patient", "aat.adresse-hors-departement", "aat.age",
            "aat.arret-precedent-date", "aat.chevauchement", "aat.chirurgien-dentiste", "aat.debut-trop-ancien", "aat.debut-trop-lointain",
            "aat.duree-inhabituelle", "aat.employeur-absent", "aat.envoi-tardif", "aat.fin-activite", "aat.fin-avant-debut", "aat.initial-contigu",
            "aat.prolongation-ecart", "aat.prolongation-prescripteur", "aat.prolongation-sans-initial", "aat.sage-femme", "aat.sorties-date",
            "aat.teleconsultation-duree", "aat.temps-partiel-dates", "aat.temps-partiel-entier",
        ])
    }

    @Test("The ordinary leave of a known patient takes three values beside the prefilled ones")
    func speed() {
        var content = Dictionary(uniqueKeysWithValues: aat.form.prefill(FactsFixture.prefill()).map { ($0.field, $0.value) })
        content["fin"] = "2026-03-15"
        content["motif"] = ["code": "MOT-001"]
        content["accordPatient"] = true
        #expect(aat.examine(.object(content), FactsFixture.context()).anomalies.isEmpty)
        #expect(aat.form.prefill(FactsFixture.prefill()).contains { $0.field == "accordPatient" } == false, "the agreement is really asked")
    }

    private static func kind(_ control: Control) -> String {
        switch control {
        case .text, .longText: "texte"
        case .telephone: "telephone"
        case .email: "courriel"
        case .postcode: "code-postal"
        case .date: "date"
        case .integer: "entier"
        case .check, .yesNo: "booleen"
        case .choice(let choices): choices.map(\.value).joined(separator: "|")
        case .search: "terme"
        case .place: "lieu"
        case .group: "objet"
        case .list: "liste"
        }
    }
}
