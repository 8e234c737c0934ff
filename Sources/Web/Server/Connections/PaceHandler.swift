import NIOCore

/// Stands where bytes come in and go out: keeps the pace of one connection, and ends it when it is too slow or one too
/// many.
///
/// Hummingbird's own limit of idleness counts from the last piece of a request: a body dripped byte by byte, or an
/// answer that nobody reads, would hold a connection for ever.
final class PaceHandler: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer
    typealias OutboundIn = IOData
    typealias OutboundOut = IOData

    /// How often the pace is looked at.
    static let turn = TimeAmount.seconds(1)

    var pace: ConnectionPace
    /// One connection more than may be: it is told so, and nothing it sends is read.
    private let isTooMany: Bool
    private let pending: (any Channel) -> Int
    private let tell: (ConnectionPace.Fault) -> Void
    private var written = 0
    private var isWaiting = false
    private var isLeaving = false
    private var clock: RepeatedTask?

    /// - Parameters:
    ///   - pending: bytes that this channel has been given and that have not left.
    ///   - tell: told of each client that was too slow.
    init(
        _ limits: ConnectionLimits, at now: NIODeadline, isTooMany: Bool = false,
        pending: @escaping (any Channel) -> Int = PaceHandler.buffered, tell: @escaping (ConnectionPace.Fault) -> Void
    ) {
        pace = ConnectionPace(limits, at: now)
        self.isTooMany = isTooMany
        self.pending = pending
        self.tell = tell
    }

    static func buffered(_ channel: any Channel) -> Int {
        (try? channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
    }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { begin(context) }
    }

    func handlerRemoved(context: ChannelHandlerContext) { clock?.cancel() }

    func channelActive(context: ChannelHandlerContext) {
        begin(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        clock?.cancel()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        isWaiting = false
        guard !isLeaving else { return }
        pace.bytesCame(at: context.eventLoop.now)
        context.fireChannelRead(data)
    }

    func read(context: ChannelHandlerContext) {
        isWaiting = true
        context.read()
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard !isLeaving else {
            promise?.fail(ChannelError.outputClosed)
            return
        }
        written += unwrapOutboundIn(data).readableBytes
        context.write(data, promise: promise)
    }

    private func begin(_ context: ChannelHandlerContext) {
        guard clock == nil, !isLeaving else { return }
        if isTooMany {
            leave(context, saying: Self.full)
            return
        }
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        clock = context.eventLoop.scheduleRepeatedTask(initialDelay: Self.turn, delay: Self.turn) { _ in
            let (handler, context) = bound.value
            handler.turned(context)
        }
    }

    private func turned(_ context: ChannelHandlerContext) {
        let fault = pace.turn(at: context.eventLoop.now, isWaiting: isWaiting, written: written, pending: pending(context.channel))
        guard let fault, !isLeaving else { return }
        tell(fault)
        leave(context, saying: fault.isTold && !pace.hasAnswerBegun ? Self.slow : nil)
    }

    /// Says why, if anything, stops writing, and closes: at once without words, else after a second in which they may
    /// reach a client that is still sending.
    private func leave(_ context: ChannelHandlerContext, saying words: String?) {
        isLeaving = true
        clock?.cancel()
        guard let words else {
            context.close(promise: nil)
            return
        }
        context.writeAndFlush(wrapOutboundOut(.byteBuffer(context.channel.allocator.buffer(string: words))), promise: nil)
        context.close(mode: .output, promise: nil)
        let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
        context.eventLoop.scheduleTask(in: .seconds(1)) { bound.value.close(promise: nil) }
    }

    static let slow = "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
    static let full = "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
}
