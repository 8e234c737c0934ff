/// The table `manque`: how many unknown persons an account asked about, hour by hour. One row an hour: what it costs
/// does not grow with what is asked.
public struct Manques {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public func count(account: String, hour: Int64) throws -> Int {
        try session.value(Int.self, "SELECT nombre FROM manque WHERE compte = \(account) AND heure = \(hour)") ?? 0
    }

    /// One more; what is older than a day is forgotten with it.
    public func add(account: String, hour: Int64) throws {
        try session.execute(
            """
            INSERT INTO manque (compte, heure, nombre) VALUES (\(account), \(hour), 1)
            ON CONFLICT (compte, heure) DO UPDATE SET nombre = manque.nombre + 1
            """)
        try session.execute("DELETE FROM manque WHERE compte = \(account) AND heure < \(hour - 24)")
    }
}
