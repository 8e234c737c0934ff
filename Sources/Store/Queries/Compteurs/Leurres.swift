/// The table `leurre`: patients who do not exist, and whom nobody has a reason to look at.
public struct Leurres {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public func insert(_ patient: String, by account: String, at: Int64) throws {
        try session.execute("INSERT INTO leurre (patient, pose_le, pose_par) VALUES (\(patient), \(at), \(account))")
    }

    /// How many of these patients are decoys.
    public func count(among patients: [String]) throws -> Int {
        guard !patients.isEmpty else { return 0 }
        return try session.value(Int.self, "SELECT count(*) FROM leurre WHERE patient IN \(sql: .list(patients))") ?? 0
    }

    public struct Etat: Sendable, Decodable, Hashable {
        public let nombre: Int
        public let dernier: Int64?
    }

    /// How many there are, and when the last was put there.
    public func state() throws -> Etat {
        try session.first(Etat.self, "SELECT count(*) AS nombre, max(pose_le) AS dernier FROM leurre") ?? Etat(nombre: 0, dernier: nil)
    }

    /// Takes them all away: nobody ever acted on one, so nothing else speaks of them.
    /// - Returns: how many there were.
    public func clear() throws -> Int {
        let patients = try session.rows("SELECT patient FROM leurre").map { try $0.text("patient") }
        guard !patients.isEmpty else { return 0 }
        try session.execute("DELETE FROM leurre")
        try session.execute("DELETE FROM patient WHERE id IN \(sql: .list(patients))")
        return patients.count
    }
}
