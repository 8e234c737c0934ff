extension Session {
    /// Waits until no other transaction holds the same key, then holds it until the end of this one: for what is
    /// checked and then written and that no constraint can guard. SQLite has a single writer: nothing to wait for, but it is
    /// remembered for those who judge beside it.
    ///
    /// Two keys may share one lock (64-bit hash): the only cost is a needless wait.
    public func lock(key: String) throws {
        try hold(key: Fingerprint.hash(key))
    }

    /// The same without waiting: what another transaction holds is left to it.
    /// - Returns: whether the key is held until the end of this transaction.
    public func tryLock(key: String) throws -> Bool {
        guard engine == .postgresql else {
            try hold(key: Fingerprint.hash(key))
            return true
        }
        return try value(Bool.self, "SELECT pg_try_advisory_xact_lock(\(Fingerprint.hash(key)))") ?? false
    }
}
