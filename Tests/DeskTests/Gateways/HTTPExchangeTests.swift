import Foundation
import Glibc
import Testing

@testable import Desk

/// What an outside system answers is read up to a limit, and whoever asked is told when it went beyond.
@Suite struct HTTPExchangeTests {
    private struct NoServer: Error {}

    /// Answers one request on this machine with a body of that many bytes.
    /// - Returns: its port.
    private static func answering(bytes size: Int) throws -> UInt16 {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard listener >= 0 else { throw NoServer() }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isReady = withUnsafeMutablePointer(to: &address) { place in
            place.withMemoryRebound(to: sockaddr.self, capacity: 1) { bare in
                bind(listener, bare, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0 && listen(listener, 1) == 0 && getsockname(listener, bare, &length) == 0
            }
        }
        guard isReady else {
            close(listener)
            throw NoServer()
        }
        let answer = Array("HTTP/1.1 200 OK\r\nContent-Length: \(size)\r\nConnection: close\r\n\r\n".utf8) + [UInt8](repeating: 0x78, count: size)
        Thread {
            let caller = accept(listener, nil, nil)
            var asked = [UInt8](repeating: 0, count: 4_096)
            _ = recv(caller, &asked, 4_096, 0)
            _ = send(caller, answer, answer.count, Int32(MSG_NOSIGNAL))
            close(caller)
            close(listener)
        }.start()
        return UInt16(bigEndian: address.sin_port)
    }

    /// What is read of a body of that many bytes by someone who takes a hundred.
    private static func read(bytes size: Int) async throws -> HTTPExchange.Answer {
        let port = try answering(bytes: size)
        var exchange = HTTPExchange("http://127.0.0.1:\(port)/", timeoutSeconds: 10, maximumBytes: 100)
        // Straight to it, whatever proxy this machine has.
        exchange.pinned = "127.0.0.1:\(port):127.0.0.1"
        return try await exchange.run()
    }

    @Test func anAnswerWithinTheLimitIsReadWhole() async throws {
        let answer = try await Self.read(bytes: 100)
        #expect(answer.status == 200)
        #expect(answer.body.count == 100)
    }

    /// Not « nobody answered »: the partner is there, and says too much.
    @Test func anAnswerBeyondTheLimitIsSaidToBeTooLarge() async {
        await #expect(throws: HTTPExchange.Failure.tooLarge) { try await Self.read(bytes: 101) }
    }
}
