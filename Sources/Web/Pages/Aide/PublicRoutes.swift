import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Pages about the desk itself, and the search in lists of terms.
enum PublicRoutes {
    static let routes = [help, components, terms]

    static let help = Route.page(.get, "/aide", .everyone) { exchange in
        try await exchange.page("Aide") { HelpPage() }
    }

    static let components = Route.page(.get, "/composants", .everyone) { _ in .html(ComponentsPage.render()) }

    /// What the search box of a form asks while someone types: terms of a list, best first.
    static let terms = Route.page(.get, "/nomenclatures/{list}", .signedIn) { exchange in
        try exchange.allowQuery("q")
        let id = try exchange.part("list")
        guard let list = exchange.desk.teleservices.lazy.compactMap({ $0.nomenclature(id) }).first else { throw DeskRefusal.notFound }
        let words = String((exchange.query("q") ?? "").prefix(120))
        return .json(
            .array(list.search(words).map { ["code": .string($0.code), "label": .string($0.label), "famille": .string($0.family)] }))
    }
}
