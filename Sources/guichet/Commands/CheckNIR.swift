import ArgumentParser
import Core

/// `guichet check nir NIR…`: one JSON object a line, for scripts.
struct CheckNIR: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "nir", abstract: "Check NIRs, or compute their key.",
        discussion: "Thirteen characters give the key; fifteen are checked. Ends with status 1 if one of them is wrong.")

    @Argument(help: "13 or 15 characters; spaces are forgiven between quotes.") var numbers: [String]

    func run() throws {
        let findings = numbers.map(NIRFinding.init)
        for finding in findings { say(JSONWriter.text(finding.json)) }
        guard findings.allSatisfy(\.isValid) else { throw ExitCode.failure }
    }
}
