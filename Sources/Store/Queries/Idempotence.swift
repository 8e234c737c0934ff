/// The table `idempotence`: a repeated request gets the answer of the first, and has no second effect.
public struct Idempotence {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public struct Kept: Sendable {
        /// SHA-256 of the first request, hexadecimal.
        public let fingerprint: String
        public let dossier: String
        /// The answer, encrypted.
        public let answer: [UInt8]
    }

    /// The answer kept under a key. Holds the key until the transaction ends: simultaneous copies wait for
    /// the first and then find its answer.
    public func find(account: String, key: String) throws -> Kept? {
        try session.lock(key: "idempotence.\(account).\(key)")
        return try session.first("SELECT empreinte, dossier, reponse FROM idempotence WHERE compte = \(account) AND cle = \(key)").map {
            Kept(fingerprint: try $0.text("empreinte"), dossier: try $0.text("dossier"), answer: try $0.bytes("reponse"))
        }
    }

    public func keep(account: String, key: String, fingerprint: String, dossier: String, answer: [UInt8], at: Int64) throws {
        try session.post(
            """
            INSERT INTO idempotence (compte, cle, empreinte, dossier, reponse, cree_le)
            VALUES (\(account), \(key), \(fingerprint), \(dossier), \(answer), \(at))
            """)
    }

    /// Forgets answers nobody will ask for again.
    public func forget(before moment: Int64) throws {
        try session.execute("DELETE FROM idempotence WHERE cree_le < \(moment)")
    }
}
