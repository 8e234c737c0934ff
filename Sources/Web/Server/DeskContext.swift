import Hummingbird
import Logging
import NIOCore

/// Hummingbird's context, with an identifier for each request that traces, logs and error pages share.
struct DeskContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let requestID: String
    let remoteAddress: SocketAddress?

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        var generator = SystemRandomNumberGenerator()
        requestID = String(generator.next(), radix: 36)
        remoteAddress = source.channel.remoteAddress
    }
}
