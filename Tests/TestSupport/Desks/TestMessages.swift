public import Desk
import Synchronization

/// A relay of messages that remembers what left by it, and can be made to fail.
public final class TestMessages: Sendable {
    public struct Message: Sendable, Hashable {
        public let to: String
        public let subject: String?
        public let text: String
    }

    private let sent = Mutex<[Message]>([])
    private let failing = Mutex(false)

    public init() {}

    public var all: [Message] { sent.withLock { $0 } }
    public func fail(_ fails: Bool = true) { failing.withLock { $0 = fails } }

    public var gateway: MessageGateway {
        MessageGateway(
            sms: { number, text in try self.note(Message(to: number, subject: nil, text: text)) },
            courriel: { address, subject, text in try self.note(Message(to: address, subject: subject, text: text)) })
    }

    private func note(_ message: Message) throws {
        if failing.withLock({ $0 }) { throw GatewayFailure.later("panne simulée") }
        sent.withLock { $0.append(message) }
    }
}
