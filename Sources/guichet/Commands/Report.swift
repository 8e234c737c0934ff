import ArgumentParser
import ContactTracing
import Core
import Desk

/// `guichet report`: figures, for people and for scripts.
struct Report: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Figures of what the desk holds.", subcommands: [Tracing.self])

    /// `guichet report tracing`
    struct Tracing: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The figures of the chains of transmission.", discussion: "Their definitions are in docs/formats/listes-de-cas.md, and beside each figure without --json.")

        @OptionGroup var place: StudyPlace
        @Option(help: "Code of the epidemic.") var epidemie: String?
        @Flag(help: "One JSON object on standard output, and nothing else there.") var json = false

        func run() async throws {
            do {
                try await place.opening(quiet: json).desk().use { desk in
                    let code = try await desk.epidemic(epidemie, quiet: json)
                    let figures = try await desk.reportChains(epidemie: code, by: .operatorAtConsole("report tracing"))
                    if json { say(JSONWriter.text(figures.roundedJSON)) } else { show(figures.roundedJSON) }
                }
            } catch let refusal as DeskRefusal {
                whisper(refusal.description)
                throw ExitCode.failure
            }
        }

        private func show(_ figures: JSONValue) {
            for definition in IndicatorDefinition.chaines {
                let value: String =
                    switch figures.at(definition.code) {
                    case .int(let number)?: String(number)
                    case .double(let number)?: String(number)
                    default: "–"
                    }
                say("\(definition.libelle) : \(value)\(definition.unite.isEmpty ? "" : " \(definition.unite)")\n    \(definition.definition)")
            }
        }
    }
}
