public import Core
import Store

/// Something the desk tells the actor.
public struct NotificationView: Sendable, Codable, Hashable {
    public let id: String
    public let dossier: String
    public let text: String
    public let at: Instant
    public let isRead: Bool
}

extension Desk {
    public func listNotifications(limit: Int = 20, by caller: Caller) async throws -> [NotificationView] {
        try await database.read { session in
            try Notifications(session).recent(caller.actor.account, limit: min(max(limit, 1), 100)).map {
                NotificationView(
                    id: $0.id, dossier: $0.dossier, text: $0.text, at: .init(millisecondsSince1970: $0.createdAt), isRead: $0.readAt != nil)
            }
        }
    }

    public func countUnread(by caller: Caller) async throws -> Int {
        try await database.read { try Notifications($0).unread(caller.actor.account) }
    }

    public func markNotificationsRead(by caller: Caller) async throws {
        let now = clock.now().millisecondsSince1970
        try await database.write { try Notifications($0).markAllRead(caller.actor.account, at: now) }
    }
}
