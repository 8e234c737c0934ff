import HummingbirdCore
import Logging
import NIOCore

/// HTTP/1.1 as Hummingbird speaks it, behind the desk's own limits.
struct GuardedChannel: ServerChildChannel {
    let inside: HTTP1Channel
    let limits: ConnectionLimits
    let census: ConnectionCensus

    static func server(_ limits: ConnectionLimits, _ census: ConnectionCensus) -> HTTPServerBuilder {
        HTTPServerBuilder { responder in
            var decoding = HTTP1Channel.Configuration.DecoderConfiguration()
            decoding.maxHeaderFieldSize = 16 * 1024
            decoding.maxHeaderListSize = 32 * 1024
            decoding.maxHeaderFieldCount = 100
            let http = HTTP1Channel(
                responder: responder,
                configuration: .init(additionalChannelHandlers: [ProgressHandler()], idleTimeout: nil, httpDecoderConfiguration: decoding))
            return GuardedChannel(inside: http, limits: limits, census: census)
        }
    }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
        let address = channel.remoteAddress?.ipAddress ?? "-"
        let census = census
        let isAdmitted = census.enter(address)
        if isAdmitted { channel.closeFuture.whenComplete { _ in census.leave(address) } }
        do {
            try channel.pipeline.syncOperations.addHandler(
                PaceHandler(limits, at: channel.eventLoop.now, isTooMany: !isAdmitted) { census.note($0) }, position: .first)
        } catch {
            return channel.eventLoop.makeFailedFuture(error)
        }
        return inside.setup(channel: channel, logger: logger)
    }

    func handle(value: HTTP1Channel.Value, logger: Logger) async {
        await inside.handle(value: value, logger: logger)
    }
}
