public import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore
public import Logging
import NIOCore
public import ServiceLifecycle

/// The port of those who watch the desk: `/metrics`, `/pret` and `/vivant`. Never the port of the doors; give it an
/// address that only the machines of the house reach.
public struct WatchServer: Service {
    private let standing: Standing
    private let desk: Desk
    private let host: String
    private let port: Int
    private let log: Logger
    private let onReady: @Sendable (Int) -> Void

    public init(
        _ standing: Standing, desk: Desk, host: String, port: Int, log: Logger, onReady: @escaping @Sendable (Int) -> Void = { _ in }
    ) {
        self.standing = standing
        self.desk = desk
        self.host = host
        self.port = port
        self.log = log
        self.onReady = onReady
    }

    public func run() async throws {
        let (standing, desk, ready) = (standing, desk, onReady)
        let router = Router(context: BasicRequestContext.self)
        router.get("/metrics") { _, _ in
            Self.plain(await standing.metrics(desk), type: "text/plain; version=0.0.4; charset=utf-8")
        }
        router.get("/pret") { _, _ in
            let reasons = await standing.reasonsNotReady(desk)
            return reasons.isEmpty
                ? Self.plain("prêt\n") : Self.plain(reasons.map { "pas prêt\u{A0}: \($0)\n" }.joined(), status: .serviceUnavailable)
        }
        router.get("/vivant") { _, _ in Self.plain("vivant\n") }
        var limits = ConnectionLimits()
        limits.connections = 64
        let application = Application(
            responder: router.buildResponder(), server: GuardedChannel.server(limits, ConnectionCensus(limits)),
            configuration: .init(address: .hostname(host, port: port), serverName: nil),
            onServerRunning: { channel in ready(channel.localAddress?.port ?? 0) }, logger: log)
        try await application.run()
    }

    private static func plain(_ text: String, status: HTTPResponse.Status = .ok, type: String = "text/plain; charset=utf-8") -> Response {
        Response(
            status: status, headers: [.contentType: type, .cacheControl: "no-store"], body: .init(byteBuffer: ByteBuffer(string: text)))
    }
}
