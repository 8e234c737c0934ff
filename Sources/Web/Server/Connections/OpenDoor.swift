import NIOCore

/// Takes connections in as they come, however busy the threads are that answer them.
///
/// By default a new connection is accepted only once those before it were begun by the threads that also do the work.
/// When these are busy, connections wait in the kernel's queue; when that is full their first packets are dropped, and
/// clients try again after one, three and seven seconds, whatever they wanted. How many there may be is the census's to say.
final class OpenDoor: ChannelInboundHandler {
    typealias InboundIn = any Channel
    typealias InboundOut = any Channel

    func channelReadComplete(context: ChannelHandlerContext) {
        context.fireChannelReadComplete()
        context.read()
    }
}
