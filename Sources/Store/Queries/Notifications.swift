/// A row of `notification`.
public struct NotificationRecord: Sendable, Decodable {
    public let id: String
    public let account: String
    public let dossier: String?
    public let text: String
    public let createdAt: Int64
    public let readAt: Int64?
    /// Where it leads, when not to the dossier.
    public let address: String?
    /// `fil/<id>`, `entretien/<id>`, `reclamation/<id>`: read when the thing itself is opened.
    public let object: String?

    enum CodingKeys: String, CodingKey {
        case id, dossier
        case account = "compte"
        case text = "texte"
        case createdAt = "cree_le"
        case readAt = "lue_le"
        case address = "adresse"
        case object = "objet"
    }
}

/// The table `notification`: what the desk tells people about their dossiers.
public struct Notifications {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    /// Tells somebody something, and their programs. What no dossier is behind has an address.
    public func add(id: String, account: String, dossier: String?, text: String, at: Int64, address: String? = nil, object: String? = nil) throws {
        try session.post(
            """
            INSERT INTO notification (id, compte, dossier, texte, cree_le, adresse, objet)
            VALUES (\(id), \(account), \(dossier), \(text), \(at), \(address), \(object))
            """)
        try session.post(
            """
            INSERT INTO webhook_envoi (webhook, notification, etat, essais, prochain_le, cree_le)
            SELECT id, \(id), 'a-faire', 0, \(at), \(at) FROM webhook WHERE compte = \(account) AND retire_le IS NULL
            """)
    }

    public func markRead(_ account: String, object: String, at: Int64) throws {
        try session.post("UPDATE notification SET lue_le = \(at) WHERE compte = \(account) AND objet = \(object) AND lue_le IS NULL")
    }

    /// News of an account in the order they came, after one of them, and no younger than a moment.
    public func feed(_ account: String, after: (at: Int64, id: String)?, until: Int64, limit: Int) throws -> [NotificationRecord] {
        let from: SQL = after.map { " AND (cree_le > \($0.at) OR (cree_le = \($0.at) AND id > \($0.id)))" } ?? ""
        return try session.all(
            NotificationRecord.self,
            "SELECT * FROM notification WHERE compte = \(account) AND cree_le <= \(until)\(sql: from) ORDER BY cree_le, id LIMIT \(limit)")
    }

    public func find(_ id: String) throws -> NotificationRecord? { try session.first(NotificationRecord.self, "SELECT * FROM notification WHERE id = \(id)") }

    /// Unread, and come after a moment.
    public func unread(_ account: String, since: Int64) throws -> Int {
        try session.value(Int.self, "SELECT count(*) FROM notification WHERE compte = \(account) AND lue_le IS NULL AND cree_le >= \(since)") ?? 0
    }

    /// Those nobody has read yet, the most recent first.
    public func waiting(_ account: String, limit: Int) throws -> [NotificationRecord] {
        try session.all(
            NotificationRecord.self,
            "SELECT * FROM notification WHERE compte = \(account) AND lue_le IS NULL ORDER BY cree_le DESC, id LIMIT \(limit)")
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
        try session.post(
            "UPDATE notification SET lue_le = \(at) WHERE compte = \(account) AND dossier = \(dossier) AND lue_le IS NULL")
    }

    public func markAllRead(_ account: String, at: Int64) throws {
        try session.execute("UPDATE notification SET lue_le = \(at) WHERE compte = \(account) AND lue_le IS NULL")
    }
}
