/// A row of `notification`.
public struct NotificationRecord: Sendable, Decodable {
    public let id: String
    public let account: String
    public let dossier: String
    public let text: String
    public let createdAt: Int64
    public let readAt: Int64?
    /// Where it leads, when not to the dossier.
    public let address: String?

    enum CodingKeys: String, CodingKey {
        case id, dossier
        case account = "compte"
        case text = "texte"
        case createdAt = "cree_le"
        case readAt = "lue_le"
        case address = "adresse"
    }
}

/// The table `notification`: what the desk tells people about their dossiers.
public struct Notifications {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public func add(id: String, account: String, dossier: String, text: String, at: Int64, address: String? = nil) throws {
        try session.execute(
            """
            INSERT INTO notification (id, compte, dossier, texte, cree_le, adresse)
            VALUES (\(id), \(account), \(dossier), \(text), \(at), \(address))
            """)
    }

    /// Unread first, then the most recent.
    public func recent(_ account: String, limit: Int) throws -> [NotificationRecord] {
        try session.all(
            NotificationRecord.self,
            """
            SELECT * FROM notification WHERE compte = \(account)
            ORDER BY CASE WHEN lue_le IS NULL THEN 0 ELSE 1 END, cree_le DESC, id LIMIT \(limit)
            """)
    }

    public func unread(_ account: String) throws -> Int {
        try session.value(Int.self, "SELECT count(*) FROM notification WHERE compte = \(account) AND lue_le IS NULL") ?? 0
    }

    public func markRead(_ account: String, dossier: String, at: Int64) throws {
        try session.execute(
            "UPDATE notification SET lue_le = \(at) WHERE compte = \(account) AND dossier = \(dossier) AND lue_le IS NULL")
    }

    public func markAllRead(_ account: String, at: Int64) throws {
        try session.execute("UPDATE notification SET lue_le = \(at) WHERE compte = \(account) AND lue_le IS NULL")
    }
}
