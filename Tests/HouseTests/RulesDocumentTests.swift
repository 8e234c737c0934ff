import Core
import Foundation
import Teleservices
import Testing

/// `docs/rules.md` is made from the registry: every rule of every téléservice with what it rests on. Run the tests
/// with GUICHET_REWRITE=1 to write it anew.
@Suite struct RulesDocumentTests {
    @Test func documentSaysWhatTheRegistryDoes() throws {
        let path = SourceTree.root.appending(path: "docs/rules.md")
        let expected = Self.document()
        if ProcessInfo.processInfo.environment["GUICHET_REWRITE"] == "1" { try expected.write(to: path, atomically: true, encoding: .utf8) }
        let written = try String(contentsOf: path, encoding: .utf8)
        #expect(written == expected, "docs/rules.md is out of date: run the tests once with GUICHET_REWRITE=1")
    }

    static func document() -> String {
        var text = "# Rules, with what they rest on\n\nMade from the registry; do not edit. What is marked *à confirmer* is never shown as certain.\n"
        for teleservice in Registry.all {
            text += "\n## \(teleservice.texts.title) (`\(teleservice.code)`)\n\nForm \(teleservice.formVersion), rules \(teleservice.rulesVersion).\n\n### Legal basis\n\n"
            for source in teleservice.legalBasis { text += "- \(line(source))\n" }
            text += "\n### Rules\n\n| rule | watches over | rests on |\n| --- | --- | --- |\n"
            for rule in teleservice.rules {
                text += "| `\(rule.id)` | \(rule.about) | \(rule.source.map(line) ?? "house: \(rule.reason ?? "")") |\n"
            }
            text += "\n### Lists\n\n"
            for list in teleservice.nomenclatures { text += "- \(list.title), \(list.terms.count) terms. \(list.origin)\n" }
        }
        return text
    }

    private static func line(_ source: LegalSource) -> String {
        let dates = [source.from.map { "from \($0.iso)" }, source.until.map { "until \($0.iso)" }].compactMap { $0 }.joined(separator: ", ")
        let doubt = source.certainty == .aConfirmer ? " *(à confirmer)*" : ""
        return "\(source.reference)\(doubt): \(source.says)\(dates.isEmpty ? "" : " [\(dates)]")"
    }
}
