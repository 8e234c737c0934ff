import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Tells the pace of a connection what the bytes amount to: a head, a body, the end of a request, an answer.
final class ProgressHandler: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private var keeper: PaceHandler?
    private var isLast = false

    func handlerAdded(context: ChannelHandlerContext) {
        keeper = try? context.pipeline.syncOperations.handler(type: PaceHandler.self)
    }

    func handlerRemoved(context: ChannelHandlerContext) { keeper = nil }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head: keeper?.pace.headCame()
        case .body(let piece): keeper?.pace.bodyCame(piece.readableBytes)
        case .end: keeper?.pace.requestEnded(at: context.eventLoop.now)
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(let head):
            keeper?.pace.answerBegan()
            isLast = head.headerFields[.connection]?.lowercased() == "close"
            context.write(data, promise: promise)
        case .body:
            context.write(data, promise: promise)
        case .end:
            keeper?.pace.answerEnded(at: context.eventLoop.now)
            guard isLast else {
                context.write(data, promise: promise)
                return
            }
            // "Connection: close" was said: it is kept, once the answer has left.
            context.writeAndFlush(data, promise: promise)
            context.close(mode: .output, promise: nil)
        }
    }
}
