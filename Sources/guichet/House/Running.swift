import ArgumentParser
import Desk
import Logging
import ServiceLifecycle
import Store
import UnixSignals

/// Runs services until SIGTERM or SIGINT: doors first closed, then workers, then the database. What does not end by
/// itself is ended.
struct Running {
    let open: OpenDesk
    /// Findings beyond the desk's own.
    var findings: [StartupFinding] = []
    /// Done once nothing is refused, before any service starts.
    var first: @Sendable (Desk) async throws -> Void = { _ in }
    /// From the order to stop, what is under way may take this long to end.
    var grace = Duration.seconds(10)
    let log = Logger.ofGuichet

    func run(_ services: [any Service]) async throws {
        try await open.use { desk in
            let found = try await desk.startupFindings() + findings
            show(found)
            if found.contains(where: { $0.weight == .refusal }) { throw ExitCode.failure }
            try await first(desk)
            var configuration = ServiceGroupConfiguration(
                services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: log)
            configuration.maximumGracefulShutdownDuration = grace
            configuration.maximumCancellationDuration = .seconds(5)
            try await ServiceGroup(configuration: configuration).run()
            try await desk.sealTraces()
        }
    }
}

extension StartupFinding {
    /// Deposits never wait for the press: without it, papers alone are missing.
    static func press(_ configuration: PressConfiguration) -> StartupFinding? {
        configuration.fault.map {
            StartupFinding(id: "presse", weight: .notice, what: "No paper can be made for now: \($0).", remedy: "Mend it and restart; deposits are not affected.")
        }
    }

    static let noSignIn = StartupFinding(
        id: "oidc.absent", weight: .notice, what: "No OpenID provider is named: nobody can sign in.",
        remedy: "Set GUICHET_OIDC_DISCOVERY, GUICHET_OIDC_CLIENT_ID and GUICHET_OIDC_CLIENT_SECRET.")
}
