import ArgumentParser

/// `guichet simulate`: trying things out before they are paid for.
struct Simulate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Simulate a service, to size it.", subcommands: [SimulateTracing.self])
}
