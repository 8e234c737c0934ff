import Testing

@testable import Desk

/// What somebody wrote in the place of an identifier is not kept.
@Suite struct TracedObjectTests {
    static let id = String(repeating: "0a", count: 16)

    @Test(arguments: [
        ("dossier/\(id)", "dossier/\(id)"), ("patient/\(id)/droits", "patient/\(id)/droits"), ("liste", "liste"), ("suivi/cas", "suivi/cas"), ("caisse/019980000", "caisse/019980000"),
        ("corbeille/019980000/a-traiter", "corbeille/019980000/?"), ("patient/277052599087147", "patient/?"), ("patient/dupont", "patient/?"), ("dossier/DUPONT", "dossier/?"), ("epidemie/dupont", "epidemie/?"),
        ("epidemie/2 77 05 25 990 871", "epidemie/?"), ("suivi/0639987154", "suivi/?"), ("genres/Élodie", "genres/?"), ("patient/\(id)/277052599087147", "patient/\(id)/?"), ("", ""),
        ("dossier/../../etc", "dossier/?/?/?"),
    ])
    func kept(_ example: (asked: String, kept: String)) {
        #expect(TracedObject.named(example.asked) == example.kept)
    }
}
