public import Desk
import Hummingbird
public import Logging
import NIOCore
public import ServiceLifecycle

/// The two doors, served until told to stop.
public struct WebServer: Service {
    private let house: House
    private let drain: Duration
    private let log: Logger
    private let onReady: @Sendable (Int) -> Void

    /// - Parameter drain: once told to stop, the doors stay open this long while ``WatchServer`` says that the process is
    ///   no longer ready: time for those who send it requests to send them elsewhere.
    public init(
        desk: Desk, settings: WebSettings, signIn: OpenIDSignIn?, demo: DemoDoor?, standing: Standing = Standing(), drain: Duration = .zero,
        log: Logger, onReady: @escaping @Sendable (Int) -> Void
    ) {
        // Without its door the demonstration has no address at all.
        let routes = RouteTable.all.filter { demo != nil || $0.policy.name != RoutePolicy.demoOnly.name }
        house = House(desk: desk, settings: settings, signIn: signIn, demo: demo, routes: routes, standing: standing)
        self.drain = drain
        self.log = log
        self.onReady = onReady
    }

    public func run() async throws {
        let (ready, standing, log) = (onReady, house.standing, log)
        let application = Application(
            responder: Doorman(house: house, log: log).router().buildResponder(),
            server: GuardedChannel.server(standing.connections, standing.census, Admission(house)),
            configuration: .init(
                address: .hostname(house.settings.host, port: house.settings.port), serverName: nil, backlog: 1024),
            onServerRunning: { channel in
                do {
                    try await channel.eventLoop.submit { try channel.pipeline.syncOperations.addHandler(OpenDoor(), position: .first) }.get()
                } catch {
                    log.error("connections wait for those who work", metadata: ["kind": "\(type(of: error))"])
                }
                standing.open()
                ready(channel.localAddress?.port ?? 0)
            },
            logger: log)
        try await untilDrained(application)
    }

    /// Runs the application in a group of its own, which is told to stop only once the drain is over.
    private func untilDrained(_ application: some Service) async throws {
        let (standing, drain, log) = (house.standing, drain, log)
        let group = ServiceGroup(configuration: .init(services: [application], logger: log))
        // Detached: otherwise the application would hear the order to stop at the same moment as this service.
        let serving = Task.detached { try await group.run() }
        let (orders, sender) = AsyncStream<Void>.makeStream()
        try await withTaskCancellationHandler {
            try await withGracefulShutdownHandler {
                let waiting = Task {
                    for await _ in orders {
                        try? await Task.sleep(for: drain)
                        await group.triggerGracefulShutdown()
                    }
                }
                defer { waiting.cancel() }
                try await serving.value
            } onGracefulShutdown: {
                standing.leave()
                sender.yield()
            }
        } onCancel: {
            standing.leave()
            serving.cancel()
        }
    }
}
