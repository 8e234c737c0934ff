import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// The work that follows the deposits: what waits, and what could not be done.
enum AdministrationRoutes {
    static let routes = [open, revive, reviveHook] + GenresRoutes.routes + VigilanceRoutes.routes + LectureTraceRoutes.routes

    static let open = Route.page(.get, "/administration/file", .administration) { exchange in
        try exchange.allowQuery("fait")
        let outbox = try await exchange.desk.readOutbox(by: exchange.caller())
        let hooks = try await exchange.desk.listerWebhooksAbandonnes(by: exchange.caller())
        let wasRevived = exchange.query("fait") == "relance"
        return try await exchange.page("File de travail", lead: "Ce que le guichet doit encore faire après les dépôts.") {
            if wasRevived { Notice(.success, "Relancé : une nouvelle série d’essais commence.", isLive: true) }
            OutboxState(outbox: outbox, now: exchange.desk.now)
            DeadLetters(letters: outbox.dead, csrf: exchange.formToken)
            DeadWebhooks(hooks: hooks, csrf: exchange.formToken)
        }
    }

    static let reviveHook = Route.page(.post, "/administration/webhooks/{id}/relance", .administration) { exchange in
        _ = try await exchange.form()
        try await exchange.desk.renvoyerWebhook(exchange.part("id"), by: exchange.caller())
        return .seeOther("/administration/file?fait=relance")
    }

    static let revive = Route.page(.post, "/administration/file/{id}/relance", .administration) { exchange in
        _ = try await exchange.form()
        try await exchange.desk.reviveLetter(exchange.part("id"), by: exchange.caller())
        return .seeOther("/administration/file?fait=relance")
    }
}
