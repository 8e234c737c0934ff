import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Which services come first, and in which order: one press each, without a script.
enum ServicesRoutes {
    static let routes = [open, change]

    static let open = Route.page(.get, "/services", .care) { exchange in
        let services = try await exchange.desk.listServices(by: exchange.caller())
        return try await exchange.page(
            "Mes services", breadcrumb: [Link("Accueil", to: "/")],
            lead: "Le premier favori est proposé en un clic à côté de chaque patient du jour."
        ) {
            if services.isEmpty {
                EmptyState(
                    title: "Aucun service n’est ouvert à votre profession pour l’instant.",
                    next: "Revenez à l’accueil : les nouvelles qui vous concernent y sont annoncées.", action: Link("Accueil", to: "/"))
            } else {
                ServicesList(services: services, csrf: exchange.formToken)
            }
        }
    }

    static let change = Route.page(.post, "/services", .care) { exchange in
        let form = try await exchange.form()
        let parts = (form.action ?? "").split(separator: ":", maxSplits: 1).map(String.init)
        let known = try await exchange.desk.listServices(by: exchange.caller())
        guard parts.count == 2, let move = FavouriteMove(rawValue: parts[0]), known.contains(where: { $0.service.code == parts[1] }) else {
            throw DeskRefusal.malformed(code: "action", message: "Ce changement n’est pas reconnu. Revenez à la page et pressez l’un de ses boutons.")
        }
        let favourites = known.filter(\.isFavourite).map(\.service.code)
        try await exchange.desk.setFavourites(move.apply(to: favourites, code: parts[1]), by: exchange.caller())
        return .seeOther("/services#\(parts[1])")
    }
}

/// What one button does to the list of favourites.
enum FavouriteMove: String {
    case ajouter, retirer, monter, descendre

    func apply(to favourites: [String], code: String) -> [String] {
        var list = favourites
        let index = list.firstIndex(of: code)
        switch (self, index) {
        case (.ajouter, nil): list.append(code)
        case (.retirer, let index?): list.remove(at: index)
        case (.monter, let index?) where index > 0: list.swapAt(index, index - 1)
        case (.descendre, let index?) where index < list.count - 1: list.swapAt(index, index + 1)
        default: break
        }
        return list
    }
}
