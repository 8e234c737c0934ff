import ContactTracing
import Core
import Testing

/// What is said on the phone.
@Suite struct ScriptAppelTests {
    private func words(consent: Bool) -> String {
        let script = ScriptAppel(
            agent: "Nadia", contact: "Paul PETIT", divulgation: DivulgationIndex(accord: consent, nom: "Zélie QXANARY"), finIsolement: jour("2026-03-24"),
            jourDuTest: jour("2026-03-17"), foyerDuCas: true, .essai)
        return script.etapes.map { ([$0.titre] + $0.phrases).joined(separator: "\n") }.joined(separator: "\n")
    }

    @Test func neverANameWithoutConsent() {
        let said = words(consent: false)
        #expect(!said.contains("QXANARY") && !said.contains("Zélie"))
        #expect(said.contains("avec une personne testée positive") && said.contains("Je ne peux pas vous le dire"))
        #expect(DivulgationIndex.tue.nom == nil)
    }

    @Test func theNameWithConsentAndNothingElseChanges() {
        let said = words(consent: true)
        #expect(said.contains("avec Zélie QXANARY"))
        #expect(said.contains("Restez chez vous jusqu’au 24 mars 2026") && words(consent: false).contains("Restez chez vous jusqu’au 24 mars 2026"))
    }

    /// Without consent the name is not even asked for.
    @Test func theNameIsNotEvenRead() {
        var asked = false
        func name() -> String {
            asked = true
            return "Zélie QXANARY"
        }
        _ = DivulgationIndex(accord: false, nom: name())
        #expect(!asked)
    }

    @Test func whatIsNotOpenedIsNotPromised() {
        var closed = Parametres.essai
        closed.ouvreTest = false
        closed.ouvreMasques = false
        let script = ScriptAppel(agent: "Nadia", contact: "Paul PETIT", divulgation: .tue, finIsolement: jour("2026-03-24"), jourDuTest: jour("2026-03-17"), foyerDuCas: false, closed)
        let said = script.etapes.flatMap(\.phrases).joined(separator: "\n")
        #expect(!said.contains("masques") && !said.contains("sans ordonnance") && said.contains("appelez votre médecin"))
    }
}
