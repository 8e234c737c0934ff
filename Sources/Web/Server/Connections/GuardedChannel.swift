import HummingbirdCore
import Logging
import NIOCore

/// HTTP/1.1 as Hummingbird speaks it, behind the desk's own limits.
struct GuardedChannel: ServerChildChannel {
    let inside: HTTP1Channel
    let limits: ConnectionLimits
    let census: ConnectionCensus
    /// Nil where every request is answered.
    let admission: Admission?

    /// One connection, and what its gate decided of its requests.
    struct Value: ServerChildChannelValue {
        let http: HTTP1Channel.Value
        let places: ConnectionPlaces

        var channel: any Channel { http.channel }
    }

    static func server(_ limits: ConnectionLimits, _ census: ConnectionCensus, _ admission: Admission? = nil) -> HTTPServerBuilder {
        HTTPServerBuilder { responder in
            var decoding = HTTP1Channel.Configuration.DecoderConfiguration()
            decoding.maxHeaderFieldSize = 16 * 1024
            decoding.maxHeaderListSize = 32 * 1024
            decoding.maxHeaderFieldCount = 100
            let http = HTTP1Channel(
                responder: responder,
                configuration: .init(additionalChannelHandlers: [ProgressHandler()], idleTimeout: nil, httpDecoderConfiguration: decoding))
            return GuardedChannel(inside: http, limits: limits, census: census, admission: admission)
        }
    }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
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
        let (places, admission) = (ConnectionPlaces(), admission)
        return inside.setup(channel: channel, logger: logger).flatMapThrowing { http in
            if let admission {
                let pipeline = channel.pipeline.syncOperations
                try pipeline.addHandler(Gate(admission, places), position: .after(pipeline.handler(type: ProgressHandler.self)))
            }
            return Value(http: http, places: places)
        }
    }

    func handle(value: Value, logger: Logger) async {
        await ConnectionPlaces.$current.withValue(value.places) { await inside.handle(value: value.http, logger: logger) }
    }
}
