/// What a database says of itself at one moment, without being asked anything.
public struct DatabaseLoad: Sendable, Hashable {
    /// Those who wait, and the connections that serve them.
    public struct Queue: Sendable, Hashable {
        /// `ecriture`, `lecture`, or `toutes` where one queue serves both.
        public let name: String
        public let waiting: Int
        public let busy: Int
        public let connections: Int
    }

    public let queues: [Queue]
    /// A commit failed in doubt: nothing more is written until a restart.
    public let refusesWrites: Bool
}
