import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// The queues of a fund, the longest waiting first. Taking and answering are on the dossier's own routes.
enum CorbeillesRoutes {
    static let routes = [open, read]

    static let open = Route.page(.get, "/corbeilles", .fund) { exchange in try await show(.aTraiter, exchange) }

    static let read = Route.page(.get, "/corbeilles/{nom}", .fund) { exchange in
        guard let name = QueueName(rawValue: try exchange.part("nom")) else { throw DeskRefusal.notFound }
        return try await show(name, exchange)
    }

    private static func show(_ name: QueueName, _ exchange: Exchange) async throws -> Response {
        try exchange.allowQuery("teleservice", "echeance", "tri", "curseur")
        let (desk, caller) = (exchange.desk, try exchange.caller())
        let query = try exchange.queueQuery()
        let read = try await exchange.desk.readQueues(showing: name, query, by: caller)
        let page = CorbeillePage(
            name: name, queues: read.queues, found: read.shown,
            teleservices: desk.teleservices, query: query, csrf: exchange.formToken, key: exchange.newKey(), now: desk.now)
        return try await exchange.page("Corbeilles") { page }
    }
}
