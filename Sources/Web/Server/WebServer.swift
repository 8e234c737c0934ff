public import Desk
import Hummingbird
public import Logging
import NIOCore
public import ServiceLifecycle

/// The two doors, served until told to stop.
public struct WebServer: Service {
    private let house: House
    private let log: Logger
    private let onReady: @Sendable (Int) -> Void

    public init(
        desk: Desk, settings: WebSettings, signIn: OpenIDSignIn?, demo: DemoDoor?, log: Logger, onReady: @escaping @Sendable (Int) -> Void
    ) {
        // Without its door the demonstration has no address at all.
        let routes = RouteTable.all.filter { demo != nil || $0.policy.name != RoutePolicy.demoOnly.name }
        house = House(desk: desk, settings: settings, signIn: signIn, demo: demo, routes: routes)
        self.log = log
        self.onReady = onReady
    }

    public func run() async throws {
        let ready = onReady
        let application = Application(
            responder: Doorman(house: house, log: log).router().buildResponder(),
            server: .http1(
                configuration: .init(additionalChannelHandlers: [], idleTimeout: .seconds(60))),
            configuration: .init(
                address: .hostname(house.settings.host, port: house.settings.port), serverName: nil, backlog: 1024),
            onServerRunning: { channel in ready(channel.localAddress?.port ?? 0) },
            logger: log)
        try await application.run()
    }
}
