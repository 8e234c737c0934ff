public import Desk
import Store
import Synchronization

/// A witness that remembers, and can be made to have seen nothing.
public final class TestWitness: Sendable {
    private let heads = Mutex<[Traces.Head]>([])

    public init() {}

    public var witness: Witness {
        Witness(note: { head in self.heads.withLock { $0.append(head) } }, read: { self.heads.withLock { $0 } })
    }

    public var count: Int { heads.withLock { $0.count } }
}
