public import Core
import Store

/// Something the desk tells the actor.
public struct NotificationView: Sendable, Codable, Hashable {
    public let id: String
    /// Nil for what no dossier is behind: a thread, a call, a complaint.
    public let dossier: String?
    /// Where it leads: the dossier, or the page that tells more.
    public let address: String
    /// « Adam MARIE, arrêt du 12 au 15 mars 2026 »; nil when the actor may no longer know of the dossier.
    public let about: String?
    public let text: String
    public let at: Instant
    public let isRead: Bool
}

extension Desk {
    /// What is new, each with the person it is about: looks at persons, noted as such.
    /// - Parameter unread: only what was not read yet, so that nobody else is looked at.
    public func listNotifications(limit: Int = 20, unread: Bool = false, by caller: Caller) async throws -> [NotificationView] {
        try await look("lire-notifications", on: "notifications", by: caller) { try $0.notifications(limit: limit, unread: unread) }
    }

    public func markNotificationsRead(by caller: Caller) async throws {
        let now = clock.now().millisecondsSince1970
        try await database.write { try Notifications($0).markAllRead(caller.actor.account, at: now) }
    }
}

extension Act {
    func notifications(limit: Int = 20, unread: Bool = false) throws -> [NotificationView] {
        try trace("notifications")
        let (table, most) = (Notifications(session), min(max(limit, 1), 100))
        let records = try unread ? table.waiting(actor.account, limit: most) : table.recent(actor.account, limit: most)
        try foresee(dossiers: records.filter { $0.address == nil }.compactMap(\.dossier))
        return try records.map { record in
            NotificationView(
                id: record.id, dossier: record.dossier, address: record.address ?? "/dossiers/\(record.dossier ?? "")",
                about: record.address == nil ? try record.dossier.flatMap(about) : nil, text: record.text,
                at: .init(millisecondsSince1970: record.createdAt), isRead: record.readAt != nil)
        }
    }

    /// Who and what a dossier is about, for those who may read it.
    private func about(_ id: String) throws -> String? {
        do {
            let dossier = try load(id, under: .readDossier)
            try trace("dossier/\(id)", patient: dossier.record.patient)
            return "\(dossier.identity.displayName), \(try summary(of: dossier.record))"
        } catch is DeskRefusal {
            return nil
        }
    }
}
