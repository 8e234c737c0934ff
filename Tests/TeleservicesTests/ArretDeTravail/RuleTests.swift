import Core
import Teleservices
import Testing

/// Each rule at its boundary: the last case that passes, the first that does not.
@Suite("The rules of the sick leave")
struct RuleTests {
    let aat = Teleservice(ArretDeTravail.self)

    struct Case: Sendable, CustomTestStringConvertible {
        let rule: String
        /// The field the finding is on; nil when the rule keeps silent.
        let field: String?
        var severity = Anomaly.Severity.bloquante
        var changes: [String: JSONValue?] = [:]
        var patient = FactsFixture.patient()
        var author = FactsFixture.author()
        var on = "2026-03-12"
        var siblings: [RuleContext.Sibling] = []

        var testDescription: String { "\(rule) \(field ?? "passes") \(changes.keys.sorted())" }

        init(
            _ rule: String, _ field: String?, _ severity: Anomaly.Severity = .bloquante, _ changes: [String: JSONValue?] = [:],
            patient: PatientFacts = FactsFixture.patient(), author: AuthorFacts = FactsFixture.author(), on: String = "2026-03-12",
            siblings: [RuleContext.Sibling] = []
        ) {
            self.rule = rule
            self.field = field
            self.severity = severity
            self.changes = changes
            self.patient = patient
            self.author = author
            self.on = on
            self.siblings = siblings
        }
    }

    /// An ordinary leave from 12 to 15 March 2026.
    static let base: JSONValue = [
        "nature": "initial", "risque": "maladie", "debut": "2026-03-12", "fin": "2026-03-15", "modalite": "complet", "sorties": "autorisees",
        "motif": ["code": "MOT-001"], "situation": "salarie", "employeur": ["nom": "Scierie du Val"],
        "adresseVisite": ["lignes": "12 rue des Tilleuls", "codePostal": "39000", "commune": "Lons-le-Saunier"], "accordPatient": true,
    ]

    private func check(_ one: Case) {
        let context = FactsFixture.context(
            patient: one.patient, author: one.author, now: Instant(FactsFixture.day(one.on), hour: 10, in: .paris), siblings: one.siblings)
        let reading = aat.examine(Self.base.with(one.changes), context)
        #expect(reading.anomalies.structural.isEmpty, "the case is well formed")
        let found = reading.anomalies.filter { $0.code == one.rule }
        #expect(found.map(\.field) == (one.field.map { [$0] } ?? []), "\(found.map(\.message))")
        #expect(found.allSatisfy { $0.severity == one.severity && $0.stage == .regle })
    }

    static let dates: [Case] = [
        Case("aat.fin-avant-debut", nil, .bloquante, ["fin": "2026-03-12"]),
        Case("aat.fin-avant-debut", "fin", .bloquante, ["fin": "2026-03-11"]),
        Case("aat.duree-inhabituelle", nil, .avertissement, ["fin": "2026-09-10"]),
        Case("aat.duree-inhabituelle", "fin", .avertissement, ["fin": "2026-09-11"]),
        Case("aat.debut-trop-ancien", nil, .bloquante, ["debut": "2025-03-12"]),
        Case("aat.debut-trop-ancien", "debut", .bloquante, ["debut": "2025-03-11"]),
        Case("aat.debut-trop-lointain", nil, .bloquante, ["debut": "2026-06-10", "fin": "2026-06-20"]),
        Case("aat.debut-trop-lointain", "debut", .bloquante, ["debut": "2026-06-11", "fin": "2026-06-20"]),
        Case("aat.envoi-tardif", nil, .avertissement, ["debut": "2026-03-10"]),
        Case("aat.envoi-tardif", "debut", .avertissement, ["debut": "2026-03-09"]),
    ]
    @Test("Dates", arguments: dates) func judgesDates(_ one: Case) { check(one) }

    static let others: [Case] = [
        Case("aat.chevauchement", nil, siblings: [FactsFixture.sibling("2026-03-01", "2026-03-11"), FactsFixture.sibling("2026-03-16", "2026-03-20")]),
        Case("aat.chevauchement", "debut", siblings: [FactsFixture.sibling("2026-03-01", "2026-03-12")]),
        Case("aat.chevauchement", "debut", siblings: [FactsFixture.sibling("2026-03-15", "2026-03-20")]),
        Case("aat.chevauchement", "debut", siblings: [FactsFixture.sibling("2026-01-01", "2026-12-31")]),
        Case("aat.initial-contigu", "nature", .avertissement, siblings: [FactsFixture.sibling("2026-03-01", "2026-03-09")]),
        Case("aat.initial-contigu", nil, .avertissement, siblings: [FactsFixture.sibling("2026-03-01", "2026-03-08")]),
    ]
    @Test("Other leaves", arguments: others) func judgesOthers(_ one: Case) { check(one) }

    static let stranger = FactsFixture.author(account: "a2", identifiant: "10000000002")
    static let prolongation: [Case] = [
        Case("aat.prolongation-sans-initial", "nature", .bloquante, ["nature": "prolongation"]),
        Case("aat.prolongation-sans-initial", "nature", .bloquante, ["nature": "prolongation"], siblings: [FactsFixture.sibling("2026-03-20", "2026-03-22")]),
        Case("aat.prolongation-sans-initial", nil, .bloquante, ["nature": "prolongation"], siblings: [FactsFixture.sibling("2026-03-01", "2026-03-11")]),
        Case("aat.prolongation-sans-initial", nil, .bloquante, ["nature": "prolongation", "finArretPrecedent": "2026-03-11"]),
        Case("aat.prolongation-ecart", nil, .bloquante, ["nature": "prolongation"], siblings: [FactsFixture.sibling("2026-03-01", "2026-03-09")]),
        Case("aat.prolongation-ecart", "debut", .bloquante, ["nature": "prolongation"], siblings: [FactsFixture.sibling("2026-03-01", "2026-03-08")]),
        Case("aat.prolongation-ecart", "debut", .bloquante, ["nature": "prolongation", "finArretPrecedent": "2026-03-08"]),
        Case("aat.arret-precedent-date", nil, .bloquante, ["nature": "prolongation", "finArretPrecedent": "2026-03-11"]),
        Case("aat.arret-precedent-date", "finArretPrecedent", .bloquante, ["nature": "prolongation", "finArretPrecedent": "2026-03-12"]),
        Case("aat.prolongation-prescripteur", nil, .bloquante, ["nature": "prolongation", "finArretPrecedent": "2026-03-11"]),
        Case("aat.prolongation-prescripteur", "qualitePrescripteur", .bloquante, ["nature": "prolongation", "finArretPrecedent": "2026-03-11"], author: stranger),
        Case("aat.prolongation-prescripteur", nil, .bloquante, ["nature": "prolongation", "finArretPrecedent": "2026-03-11", "qualitePrescripteur": "remplacant"], author: stranger),
        Case("aat.prolongation-prescripteur", nil, .bloquante, ["nature": "prolongation"], author: stranger, siblings: [FactsFixture.sibling("2026-03-01", "2026-03-11", author: "a2")]),
        Case("aat.prolongation-prescripteur", nil, .bloquante, ["nature": "prolongation"], author: stranger, siblings: [
            FactsFixture.sibling("2026-03-06", "2026-03-11", author: "a3"), FactsFixture.sibling("2026-03-01", "2026-03-05", author: "a2")]),
        Case("aat.prolongation-prescripteur", "qualitePrescripteur", .bloquante, ["nature": "prolongation"], author: stranger, siblings: [
            FactsFixture.sibling("2026-03-06", "2026-03-11", author: "a3"), FactsFixture.sibling("2026-01-01", "2026-01-05", author: "a2")]),
        Case("aat.prolongation-prescripteur", "qualitePrescripteur", .bloquante, ["nature": "prolongation"],
            patient: FactsFixture.patient(medecinTraitant: nil), siblings: [FactsFixture.sibling("2026-03-01", "2026-03-11", author: "a3")]),
    ]
    @Test("Prolongation", arguments: prolongation) func judgesProlongation(_ one: Case) { check(one) }

    static let manner: [Case] = [
        Case("aat.temps-partiel-dates", nil, .bloquante, ["modalite": "mixte", "tempsPartielDebut": "2026-03-13", "tempsPartielFin": "2026-03-15"]),
        Case("aat.temps-partiel-dates", "tempsPartielFin", .bloquante, ["modalite": "mixte", "tempsPartielDebut": "2026-03-13", "tempsPartielFin": "2026-03-16"]),
        Case("aat.temps-partiel-dates", "tempsPartielDebut", .bloquante, ["modalite": "mixte", "tempsPartielDebut": "2026-03-11", "tempsPartielFin": "2026-03-13"]),
        Case("aat.temps-partiel-dates", "tempsPartielFin", .bloquante, ["modalite": "mixte", "tempsPartielDebut": "2026-03-14", "tempsPartielFin": "2026-03-13"]),
        Case("aat.temps-partiel-entier", nil, .bloquante, ["modalite": "mixte", "tempsPartielDebut": "2026-03-12", "tempsPartielFin": "2026-03-14"]),
        Case("aat.temps-partiel-entier", "modalite", .bloquante, ["modalite": "mixte", "tempsPartielDebut": "2026-03-12", "tempsPartielFin": "2026-03-15"]),
        Case("aat.sorties-date", nil, .bloquante, ["sortiesDebut": "2026-03-15"]),
        Case("aat.sorties-date", "sortiesDebut", .bloquante, ["sortiesDebut": "2026-03-16"]),
    ]
    @Test("Part time and outings", arguments: manner) func judgesManner(_ one: Case) { check(one) }

    static let midwife = FactsFixture.author(.sageFemme, account: "a4", identifiant: "10000000004")
    static let dentist = FactsFixture.author(.chirurgienDentiste, account: "a5", identifiant: "10000000005")
    static let prescriber: [Case] = [
        Case("aat.sage-femme", nil, .bloquante, ["risque": "maternite", "motif": ["code": "MOT-095"]], author: midwife),
        Case("aat.sage-femme", "risque", author: midwife),
        Case("aat.sage-femme", "grossessePathologique", .bloquante, ["risque": "maternite", "grossessePathologique": true], author: midwife),
        Case("aat.sage-femme", nil, .bloquante, ["risque": "maternite", "grossessePathologique": true]),
        Case("aat.chirurgien-dentiste", nil, .avertissement, ["motif": ["code": "MOT-111"]], author: dentist),
        Case("aat.chirurgien-dentiste", "motif", .avertissement, author: dentist),
        Case("aat.chirurgien-dentiste", nil, .avertissement, ["motif": ["texte": "Kyste du maxillaire"]], author: dentist),
        Case("aat.teleconsultation-duree", nil, .avertissement, ["teleconsultation": true, "fin": "2026-03-14"], author: stranger),
        Case("aat.teleconsultation-duree", "fin", .avertissement, ["teleconsultation": true], author: stranger),
        Case("aat.teleconsultation-duree", nil, .avertissement, ["teleconsultation": true]),
        Case("aat.teleconsultation-duree", nil, .avertissement, author: stranger),
        Case("aat.teleconsultation-duree", nil, .avertissement, ["teleconsultation": true, "debut": "2023-12-31", "fin": "2024-01-10"], author: stranger, on: "2023-12-31"),
        Case("aat.teleconsultation-duree", "fin", .avertissement, ["teleconsultation": true, "debut": "2024-01-01", "fin": "2024-01-04"], author: stranger, on: "2024-01-01"),
    ]
    @Test("Prescriber", arguments: prescriber) func judgesPrescriber(_ one: Case) { check(one) }

    static func at(_ codePostal: String) -> [String: JSONValue?] {
        ["adresseVisite": ["lignes": "1 quai", "codePostal": .string(codePostal), "commune": "Ailleurs"]]
    }
    static let patient: [Case] = [
        Case("aat.adresse-hors-departement", nil, .avertissement, at("39300")),
        Case("aat.adresse-hors-departement", "adresseVisite.codePostal", .avertissement, at("71000")),
        Case("aat.adresse-hors-departement", "adresseVisite.codePostal", .avertissement, at("20200"), patient: FactsFixture.patient(codePostal: "20000")),
        Case("aat.adresse-hors-departement", "adresseVisite.codePostal", .avertissement, at("97400"), patient: FactsFixture.patient(codePostal: "97100")),
        Case("aat.adresse-hors-departement", nil, .avertissement, at("97419"), patient: FactsFixture.patient(codePostal: "97400")),
        Case("aat.fin-activite", nil, .bloquante, ["situation": "sansEmploi", "employeur": nil, "finActivite": "2026-03-11"]),
        Case("aat.fin-activite", "finActivite", .bloquante, ["situation": "sansEmploi", "employeur": nil, "finActivite": "2026-03-12"]),
        Case("aat.employeur-absent", nil, .avertissement),
        Case("aat.employeur-absent", "employeur.nom", .avertissement, ["employeur": nil]),
        Case("aat.employeur-absent", nil, .avertissement, ["employeur": nil, "situation": "independant"]),
        Case("aat.age", nil, .avertissement, patient: FactsFixture.patient(birthDate: "2010-03-12")),
        Case("aat.age", "debut", .avertissement, patient: FactsFixture.patient(birthDate: "2010-03-13")),
        Case("aat.accord-patient", nil),
        Case("aat.accord-patient", "accordPatient", .bloquante, ["accordPatient": false]),
    ]
    @Test("Patient", arguments: patient) func judgesPatient(_ one: Case) { check(one) }

    static let circumstances: [Case] = [
        Case("aat.accident-travail-date", nil, .bloquante, ["risque": "accidentTravail", "dateAccidentTravail": "2026-03-12"]),
        Case("aat.accident-travail-date", "dateAccidentTravail", .bloquante, ["risque": "accidentTravail", "dateAccidentTravail": "2026-03-13"]),
        Case("aat.accident-travail-date", "dateAccidentTravail", .bloquante, ["risque": "maladieProfessionnelle", "debut": "2026-03-11", "dateAccidentTravail": "2026-03-12"]),
        Case("aat.accident-tiers-date", nil, .bloquante, ["accidentTiers": true, "accidentTiersDate": "2026-03-12"]),
        Case("aat.accident-tiers-date", "accidentTiersDate", .bloquante, ["accidentTiers": true, "accidentTiersDate": "2026-03-13"]),
        Case("aat.accident-tiers-date", "accidentTiersDate", .bloquante, ["accidentTiers": true, "debut": "2026-03-11", "accidentTiersDate": "2026-03-12"]),
    ]
    @Test("Circumstances", arguments: circumstances) func judgesCircumstances(_ one: Case) { check(one) }

    @Test("Every rule has a case that passes and a case that does not")
    func nothingForgotten() {
        let all = Self.dates + Self.others + Self.prolongation + Self.manner + Self.prescriber + Self.patient + Self.circumstances
        for rule in aat.rules {
            #expect(all.contains { $0.rule == rule.id && $0.field == nil }, "\(rule.id) never passes")
            #expect(all.contains { $0.rule == rule.id && $0.field != nil }, "\(rule.id) never speaks")
        }
    }

    @Test("An overlap names the other leave’s dates and the first day that is free")
    func overlapWords() {
        let other = FactsFixture.sibling("2026-03-10", "2026-03-13", author: "secret", content: ["motif": ["texte": "secret"]])
        let message = aat.examine(Self.base, FactsFixture.context(siblings: [other])).anomalies.first { $0.code == "aat.chevauchement" }?.message
        #expect(message?.contains("du 10 au 13 mars 2026") == true)
        #expect(message?.contains("14 mars 2026") == true)
        #expect(message?.contains("secret") == false)
    }
}
