import Core
import Testing

@testable import Web

@Suite struct FormRendererTests {
    private let form = AnyForm(ShowcaseForm.form)

    /// Rendered, sent back by a browser, decoded and read: the same content.
    @Test func everyControlComesBackAsItWas() throws {
        let view = FormView.showcaseFilled
        let sent = try FormDecoder().decode(PageReader(FormRenderer(view: view).body.string).body)
        let reading = form.read(sent.content)
        #expect(reading.anomalies.isEmpty)
        #expect(reading.content == view.content)
    }

    @Test func everyFieldHasItsBox() {
        let html = FormRenderer(view: .showcaseEmpty).body.string
        for field in form.fields {
            #expect(html.contains("id=\"\(FieldFrame.id(of: field.name))"), "\(field.name)")
            #expect(html.contains(HTML(text: field.label).string), "\(field.label)")
        }
    }

    @Test func whatWasTypedIsShownBack() throws {
        let typed: JSONValue = [
            "nom": "\"><script>", "debut": "31/02/2026", "nombre": "douze", "couleur": "mauve", "terme": ["code": "ZZ", "texte": "<b>"],
        ]
        let html = FormRenderer(view: FormView(form, content: typed, anomalies: form.read(typed).anomalies)).body.string
        let sent = try FormDecoder().decode(PageReader(html).body).content
        #expect(sent["nom"] == typed["nom"] && sent["debut"] == typed["debut"] && sent["nombre"] == typed["nombre"])
        #expect(sent["couleur"] == typed["couleur"] && sent["terme"] == typed["terme"])
        #expect(!html.contains("<script"))
    }

    @Test func summaryLinksLeadToBoxesThatExist() {
        let view = FormView.showcaseFaulty
        let page = HTML { FormFaults(view: view); FormRenderer(view: view) }.string
        let anchors = page.matches(of: /href="#([^"]*)"/).map { String($0.output.1) }
        #expect(anchors.count == view.anomalies.count)
        for anchor in anchors { #expect(page.contains("id=\"\(anchor)\""), "\(anchor)") }
    }

    @Test func faultsAreToldBesideTheirBox() {
        let html = FormRenderer(view: .showcaseFaulty).body.string
        #expect(html.contains("<div class=\"error\" id=\"f-adresse-codePostal-erreur\">"))
        #expect(html.contains("<div class=\"error\" id=\"f-sorties-0-jour-erreur\">"))
        #expect(html.contains("value=\"31/02/2026\""))
    }

    @Test func conditionsAreSaidInWordsAndInData() {
        let html = FormRenderer(view: .showcaseEmpty).body.string
        #expect(html.contains("À remplir si «\u{A0}Couleur\u{A0}» est «\u{A0}Autre couleur\u{A0}»."))
        #expect(html.contains("data-shown-when=\"{&quot;champ&quot;:&quot;couleur&quot;,&quot;parmi&quot;:[&quot;autre&quot;]}\""))
        #expect(html.contains("data-scope=\"sorties.0.\""))
    }

    @Test func prefilledSourceIsToldWhileTheValueIsThatOne() {
        #expect(FormRenderer(view: .showcaseFilled).body.string.contains(">fiche de l’assuré</span>"))
        let changed = FormView(form, content: ["telephone": "1"], prefilled: [Prefilled(field: "telephone", value: "2", source: "fiche")])
        #expect(!FormRenderer(view: changed).body.string.contains("-source\""))
    }

    @Test func otherEyesSeeNoMedicalField() {
        let view = FormView(form, content: FormView.showcaseFilled.content, categories: [.administratif])
        for html in [FormRenderer(view: view).body.string, FormReading(view: view).body.string] {
            #expect(!html.contains("Motif") && !html.contains("EX-01") && !html.contains("Première ligne"))
        }
    }

    @Test func periodIsOfferedBetweenItsDays() {
        #expect(FormRenderer(view: .showcaseEmpty).body.string.contains("data-first=\"f-debut\" data-last=\"f-fin\""))
    }

    @Test func blankRowsDoNotShiftNumbers() {
        let view = FormView(form, content: ["sorties": [["jour": ""], ["jour": "mardi"]]])
        let html = FormRenderer(view: view).body.string
        #expect(html.contains("name=\"sorties.1.jour\""))
        #expect(PageReader(html).pairs.contains { $0.name == "sorties.0.jour" && $0.value == "mardi" })
    }

    @Test func disabledFormSendsNothing() {
        #expect(!FormRenderer(view: .showcaseDisabled).body.string.contains("<fieldset class=\"field set\" tabindex"))
        let names = PageReader(FormRenderer(view: .showcaseDisabled).body.string).pairs.map(\.name)
        #expect(!names.contains("nom") && !names.contains("debut"))
    }
}
