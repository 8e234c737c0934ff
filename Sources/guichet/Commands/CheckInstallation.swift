import ArgumentParser
import Desk
import Store

/// `guichet check`, with or without `installation`: what serve would refuse, without serving.
struct CheckInstallation: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "installation", abstract: "Say what is wrong with this installation and how to mend it.")

    @OptionGroup var place: DatabasePlace
    @Option(help: "Address people use (or GUICHET_BASE_URL).") var baseURL: String?

    func run() async throws {
        var opening = try place.opening()
        opening.options.refusesUnsafe = false
        let provider = try SignInSettings.read()
        let open = try await opening.desk(
            baseURL: baseURL ?? Settings["GUICHET_BASE_URL"] ?? "http://127.0.0.1:8080", migrates: false)
        let database = open.database
        let findings = try await open.use { desk in
            let pending = try await Migrator(Schema.migrations).pending(database)
            let late = pending.isEmpty
                ? nil
                : StartupFinding(
                    id: "schema.retard", weight: .notice, what: "\(pending.count) migrations are still to be applied.",
                    remedy: "guichet migrate, or guichet serve, applies them.")
            return try await desk.startupFindings() + [late, .press(PressPlace.find()), provider == nil ? .noSignIn : nil].compactMap(\.self)
        }
        show(findings)
        guard !findings.contains(where: { $0.weight == .refusal }) else { throw ExitCode.failure }
        say(findings.isEmpty ? "nothing to report" : "nothing that stops the desk from opening")
    }
}
