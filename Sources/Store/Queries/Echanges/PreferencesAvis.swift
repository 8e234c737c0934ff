/// The table `preference_avis`: who wants an ordinary mail when something awaits them, and how often.
public struct PreferencesAvis {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public struct Record: Sendable, Decodable {
        public let compte: String
        /// jamais, jour, heure.
        public let mode: String
        /// Sealed.
        public let courriel: [UInt8]?
        /// News up to here have been told.
        public let dernierLe: Int64
        public let essais: Int
        public let erreur: String?

        enum CodingKeys: String, CodingKey {
            case compte, mode, courriel, essais, erreur
            case dernierLe = "dernier_le"
        }
    }

    public func find(_ account: String) throws -> Record? {
        try session.first(Record.self, "SELECT compte, mode, courriel, dernier_le, essais, erreur FROM preference_avis WHERE compte = \(account)")
    }

    public func keep(_ account: String, mode: String, courriel: [UInt8]?, at: Int64, next: Int64) throws {
        try session.lock(key: "preference_avis.\(account)")
        let changed = try session.execute(
            "UPDATE preference_avis SET mode = \(mode), courriel = \(courriel), essais = 0, prochain_le = \(next), erreur = NULL WHERE compte = \(account)")
        guard changed == 0 else { return }
        try session.execute(
            """
            INSERT INTO preference_avis (compte, mode, courriel, dernier_le, essais, prochain_le)
            VALUES (\(account), \(mode), \(courriel), \(at), 0, \(next))
            """)
    }

    /// Takes somebody whose turn has come, and hides them from other workers until `until`.
    public func claim(at now: Int64, until: Int64) throws -> Record? {
        try session.first(
            Record.self,
            """
            UPDATE preference_avis SET essais = essais + 1, prochain_le = \(until)
            WHERE compte = (SELECT compte FROM preference_avis WHERE mode <> 'jamais' AND prochain_le <= \(now)
                ORDER BY prochain_le, compte LIMIT 1\(sql: session.skipLocked))
            RETURNING compte, mode, courriel, dernier_le, essais, erreur
            """)
    }

    /// Their turn is over, until the next.
    public func done(_ account: String, told: Int64, next: Int64) throws {
        try session.execute(
            "UPDATE preference_avis SET dernier_le = \(told), essais = 0, prochain_le = \(next), erreur = NULL WHERE compte = \(account)")
    }

    public func failed(_ account: String, error: String, next: Int64) throws {
        try session.execute("UPDATE preference_avis SET prochain_le = \(next), erreur = \(error) WHERE compte = \(account)")
    }
}
