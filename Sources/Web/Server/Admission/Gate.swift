import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Decides from the head of a request, on the thread that reads it, whether there is a place for it, and answers itself
/// when there is none.
///
/// Under a flood the threads that answer are all taken: a refusal that had to wait for one of them would come seconds
/// later, and cost what it was meant to save.
final class Gate: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let admission: Admission
    private let places: ConnectionPlaces
    /// Requests let through whose answer has not ended.
    private var underway = 0
    /// The request being read was refused: what it still sends goes nowhere, and it is answered at its end, unless it was already.
    private var refused: Refused?

    /// The last word was said: what still comes could be done, and never answered.
    private var isClosing = false

    private struct Refused {
        let answer: RefusedAnswer
        let isLast: Bool
        let isAnswered: Bool
    }

    init(_ admission: Admission, _ places: ConnectionPlaces) {
        self.admission = admission
        self.places = places
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isClosing else { return }
        switch unwrapInboundIn(data) {
        case .head(let head):
            if isLet(head) { context.fireChannelRead(data) } else { refuse(head, context) }
        case .body:
            if refused == nil { context.fireChannelRead(data) }
        case .end:
            guard let refused else {
                context.fireChannelRead(data)
                return
            }
            self.refused = nil
            if !refused.isAnswered { send(refused.answer, isLast: refused.isLast, context) }
        }
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) { underway = max(0, underway - 1) }
        context.write(data, promise: promise)
    }

    private func isLet(_ head: HTTPRequest) -> Bool {
        if underway > 0 {
            places.put(.inTurn)
        } else if let place = try? Place(admission.turnstile, admission.urgency(head)) {
            places.put(.admitted(place))
        } else {
            return false
        }
        underway += 1
        return true
    }

    /// Whoever is sending a body is told at once, so that they may stop, and is not listened to for long.
    private func refuse(_ head: HTTPRequest, _ context: ChannelHandlerContext) {
        let hasBody = head.headerFields[.transferEncoding] != nil || !["0", nil].contains(head.headerFields[.contentLength])
        let answer = admission.refuse(head)
        let isLast = head.headerFields[.connection]?.lowercased() == "close" || admission.isLeaving()
        refused = Refused(answer: answer, isLast: isLast, isAnswered: hasBody)
        guard hasBody else { return }
        send(answer, isLast: true, lingering: .seconds(1), context)
    }

    private func send(_ answer: RefusedAnswer, isLast: Bool, lingering: TimeAmount = .zero, _ context: ChannelHandlerContext) {
        var head = answer.head
        if isLast { head.headerFields[.connection] = "close" }
        isClosing = isLast
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        if answer.body.readableBytes > 0 { context.write(wrapOutboundOut(.body(answer.body)), promise: nil) }
        let sent = context.eventLoop.makePromise(of: Void.self)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: sent)
        guard isLast else { return }
        let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
        sent.futureResult.whenComplete { _ in
            guard lingering > .zero else { return bound.value.close(promise: nil) }
            bound.value.eventLoop.scheduleTask(in: lingering) { bound.value.close(promise: nil) }
        }
    }
}
