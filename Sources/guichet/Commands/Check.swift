import ArgumentParser

/// `guichet check`: the installation, unless something else is named.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check the installation, or numbers.", subcommands: [CheckInstallation.self, CheckNIR.self],
        defaultSubcommand: CheckInstallation.self)
}
