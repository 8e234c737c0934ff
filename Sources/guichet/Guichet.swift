import ArgumentParser

/// The command. It only puts the rooms together: what it does is in them.
@main
struct Guichet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guichet",
        abstract: "One front desk between health professionals, their patients and every health-insurance fund.",
        subcommands: [Demo.self, Serve.self, Work.self, Migrate.self, Generate.self, Import.self, Report.self, Simulate.self, Audit.self, Verify.self, Keys.self, Backup.self, Restore.self, Account.self, Copy.self, Check.self, Decode.self])
}
