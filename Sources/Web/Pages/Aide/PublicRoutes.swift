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
        if id == PlaceBox.list { return try await places(exchange) }
        guard let list = exchange.desk.teleservices.lazy.compactMap({ $0.nomenclature(id) }).first else { throw DeskRefusal.notFound }
        let words = String((exchange.query("q") ?? "").prefix(120))
        return .json(
            .array(list.search(words).map { ["code": .string($0.code), "label": .string($0.label), "famille": .string($0.family)] }))
    }

    /// Places answer as terms do: their name, and beneath it the name they were found under and where they stand.
    private static func places(_ exchange: Exchange) async throws -> Response {
        let words = String((exchange.query("q") ?? "").prefix(120))
        guard words.trimmingBlanks.count >= 2 else { return .json([]) }
        let found = try await exchange.desk.chercherLieux(nom: words, limit: 12, by: exchange.caller())
        return .json(
            .array(
                found.items.map { place in
                    let beneath = [place.dit.map { "« \($0) »" }, place.commune ?? place.adresse.last].compactMap { $0 }.joined(separator: ", ")
                    return ["code": .string(place.id), "label": .string(place.nom), "famille": .string(beneath)]
                }))
    }
}
