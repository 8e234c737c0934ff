/// The table `tour`: when a task that time alone brings was last begun, so that several workers do it once.
public struct Tours {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public func last(_ name: String) throws -> Int64? {
        try session.value(Int64.self, "SELECT le FROM tour WHERE nom = \(name)")
    }

    /// - Returns: whether the caller is the one to do it now: nobody began it since `before`.
    public func claim(_ name: String, at now: Int64, before: Int64) throws -> Bool {
        try session.execute("INSERT INTO tour (nom, le) VALUES (\(name), 0) ON CONFLICT (nom) DO NOTHING")
        return try session.execute("UPDATE tour SET le = \(now) WHERE nom = \(name) AND le <= \(before)") == 1
    }
}
