import NIOCore
import NIOEmbedded
import Testing
@testable import Web

/// The handler in a channel without a network, whose clock is turned by hand.
@Suite struct PaceHandlerTests {
    private func channel(isTooMany: Bool = false, _ told: @escaping (ConnectionPace.Fault) -> Void = { _ in }) throws -> EmbeddedChannel {
        let loop = EmbeddedEventLoop()
        let channel = EmbeddedChannel(loop: loop)
        try channel.pipeline.syncOperations.addHandler(
            PaceHandler(ConnectionLimits(), at: loop.now, isTooMany: isTooMany, pending: { _ in 0 }, tell: told))
        try channel.connect(to: SocketAddress(ipAddress: "192.0.2.1", port: 1)).wait()
        return channel
    }

    private func said(_ channel: EmbeddedChannel) throws -> String? {
        guard case .byteBuffer(let bytes)? = try channel.readOutbound(as: IOData.self) else { return nil }
        return String(buffer: bytes)
    }

    @Test func aDrippedHeadIsAnswered408AndClosed() throws {
        var faults: [ConnectionPace.Fault] = []
        let channel = try channel { faults.append($0) }
        for _ in 0..<6 {
            if channel.isActive { try channel.writeInbound(ByteBuffer(string: "X")) }
            channel.embeddedEventLoop.advanceTime(by: .seconds(1))
        }
        #expect(try said(channel)?.hasPrefix("HTTP/1.1 408 ") == true)
        #expect(faults == [.head])
        channel.embeddedEventLoop.advanceTime(by: .seconds(2))
        #expect(!channel.isActive)
    }

    @Test func aSilentConnectionIsClosedWithoutAWord() throws {
        let channel = try channel()
        channel.embeddedEventLoop.advanceTime(by: .seconds(11))
        #expect(try said(channel) == nil)
        #expect(!channel.isActive)
    }

    @Test func oneTooManyIsToldWhenToComeBack() throws {
        let channel = try channel(isTooMany: true)
        let words = try said(channel)
        #expect(words?.hasPrefix("HTTP/1.1 503 ") == true && words?.contains("Retry-After: 5\r\n") == true)
        _ = try? channel.writeInbound(ByteBuffer(string: "GET / HTTP/1.1\r\n\r\n"))
        #expect(try channel.readInbound(as: ByteBuffer.self) == nil, "nothing it sends is read")
        channel.embeddedEventLoop.advanceTime(by: .seconds(2))
        #expect(!channel.isActive)
    }

    @Test func nothingIsLeftBehindWhenTheClientGoes() throws {
        let channel = try channel()
        try channel.close().wait()
        channel.embeddedEventLoop.advanceTime(by: .seconds(30))
        #expect(try said(channel) == nil)
    }
}
