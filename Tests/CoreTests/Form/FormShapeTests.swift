import Core
import Testing

@Suite("What a form tells of itself")
struct FormShapeTests {
    let form = AnyForm(Inscription.form)

    @Test("The schema names every field, its bounds and what is required")
    func schema() {
        let schema = form.schema
        #expect(schema.at("additionalProperties") == false)
        #expect(schema.at("required") == ["nom", "formule"])
        #expect(schema.at("properties")?.object?.keys.sorted() == form.fields.map(\.name).sorted())
        #expect(schema.at("properties.age.maximum") == 120)
        #expect(schema.at("properties.formule.enum") == ["simple", "reduite"])
        #expect(schema.at("properties.remise.x-requis-si-affiche") == true)
        #expect(schema.at("properties.remise.x-affiche-si") == ["champ": "formule", "parmi": ["reduite"]])
        #expect(schema.at("properties.remarque.x-categorie") == "medical")
        #expect(schema.at("properties.adresse.required") == ["rue"])
        #expect(schema.at("properties.enfants.maxItems") == 2)
        #expect(schema.at("properties.enfants.items.properties.ne.format") == "date")
        #expect(schema.at("properties.motif.properties.texte.maxLength") == 300)
    }

    @Test("Filtering keeps only what an audience may read")
    func filtering() {
        let content = Inscription.with(["remarque": "secret"])
        #expect(form.filtered(content, for: [.administratif]) == Inscription.minimal)
        #expect(form.filtered(content, for: [.medical]) == ["remarque": "secret"])
        #expect(form.filtered("pas un objet", for: [.medical]) == [:])
    }

    @Test("A path has the label of its last known step", arguments: [
        ("nom", "Nom"), ("adresse.rue", "Rue"), ("enfants.1.prenom", "Prénom"), ("adresse.inconnu", "Adresse"), ("enfants.0", "Enfants"),
    ])
    func labels(_ path: String, _ label: String) {
        #expect(form.label(of: path) == label)
    }

    @Test("Prefill says each value with its source")
    func prefill() throws {
        let patient = PatientFacts(id: "p", birthDate: .min, sexe: .feminin, displayName: "Mme Zoé MARTIN")
        let author = AuthorFacts(account: "a", displayName: "Dr X", identifiant: "1", profession: .medecin)
        let today = try LocalDate(iso: "2026-03-12")
        #expect(form.prefill(PrefillContext(today: today, patient: patient, author: author)) == [
            Prefilled(field: "nom", value: "Mme Zoé MARTIN", source: "fiche"),
            Prefilled(field: "depuis", value: "2026-03-12", source: "date du jour"),
        ])
    }

    @Test("Conditions hold on typed content and are told as data")
    func conditions() {
        let reduced = Condition<Inscription>.is("formule", \.formule, .reduite)
        let agreed = Condition<Inscription>.is("accord", \.accord, true)
        #expect(Condition.all(reduced, agreed).descriptor == .all([.oneOf(field: "formule", values: ["reduite"]), .oneOf(field: "accord", values: ["oui"])]))
        #expect(Condition.any(reduced, agreed).descriptor.json["un"]?.array?.count == 2)
    }

    @Test("A condition decides the same from both doors", arguments: [
        (JSONValue.bool(true), "simple", true), ("on", "simple", true), (false, "simple", false), (true, "reduite", true), (nil, "reduite", true), (nil, "simple", false),
    ] as [(JSONValue, String, Bool)])
    func anyCondition(_ accord: JSONValue, _ formule: String, _ shown: Bool) {
        let field = Field<Inscription>("depuis", \.depuis, "Depuis")
            .required().shown(when: .any(.is("formule", \.formule, .reduite), .is("accord", \.accord, true)))
        let definition = FormDefinition<Inscription> {
            Field("formule", \.formule, "Formule")
            Field("accord", \.accord, "Accord")
            field
        }
        let asked = definition.decode(["formule": .string(formule), "accord": accord]).anomalies.keys == ["depuis:requis"]
        #expect(asked == shown)
    }
}
