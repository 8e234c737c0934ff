import Synchronization

/// What the gate decided of the requests of one connection, in the order of their heads, until the desk begins each.
///
/// The gate speaks on the thread that reads the network, the desk answers elsewhere: this is how the one tells the other.
final class ConnectionPlaces: Sendable {
    enum Verdict: Sendable {
        /// The place is taken; it is given back by whoever lets go of it.
        case admitted(Place)
        /// Came while another of its connection was under way: judged when its turn comes. Whoever sends ten and reads no
        /// answer holds one place, not ten.
        case inTurn
    }

    /// Of the connection whose requests this task answers.
    @TaskLocal static var current: ConnectionPlaces?

    private let waiting = Mutex<[Verdict]>([])

    func put(_ verdict: Verdict) { waiting.withLock { $0.append(verdict) } }

    /// Of the request that begins now; nil when none came through a gate.
    func next() -> Verdict? { waiting.withLock { $0.isEmpty ? nil : $0.removeFirst() } }
}
