/// The table `code_application`: codes that a patient's phone shows for a moment.
public struct CodesApplication {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    /// Keeps a code, and forgets those that have had their time and any earlier one of the same patient.
    public func issue(key: String, patient: String, now: Int64, until: Int64) throws {
        try session.execute("DELETE FROM code_application WHERE expire_le <= \(now) OR patient = \(patient)")
        try session.execute("INSERT INTO code_application (cle, patient, expire_le) VALUES (\(key), \(patient), \(until))")
    }

    /// The patient of a code, which is used up by asking.
    public func redeem(key: String, now: Int64) throws -> String? {
        guard let patient = try session.value(String.self, "SELECT patient FROM code_application WHERE cle = \(key) AND expire_le > \(now)") else { return nil }
        // Whoever takes the row away has used it: two askers at once cannot both.
        return try session.execute("DELETE FROM code_application WHERE cle = \(key)") == 1 ? patient : nil
    }
}
