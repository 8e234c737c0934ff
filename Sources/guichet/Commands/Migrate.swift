import ArgumentParser
import Store

/// `guichet migrate`: the schema, forward only.
struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Bring the schema of a database forward; serve does it too.")

    @OptionGroup var place: DatabasePlace

    func run() async throws {
        var opening = try place.opening()
        opening.options.postgresql = .longActs
        try await opening.desk().use { _ in say("the schema is up to date") }
    }
}
