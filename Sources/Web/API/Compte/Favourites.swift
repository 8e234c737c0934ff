import Core
import Desk
import HTTPTypes
import Hummingbird

/// `GET` and `PUT /api/v1/favoris`
enum FavouriteRoutes {
    static let list = Route.api(
        .get, "/api/v1/favoris", .signedIn, Operation("listerFavoris", "Vos services, favoris d’abord, dans votre ordre.", answer: "Favoris")
    ) { exchange in
        let services = try await exchange.desk.listServices(by: exchange.caller())
        return .json([
            "services": .array(services.map { ["code": .string($0.service.code), "titre": .string($0.service.texts.shortTitle), "favori": .bool($0.isFavourite)] })
        ])
    }

    static let replace = Route.api(
        .put, "/api/v1/favoris", .signedIn, Operation("choisirFavoris", "Choisit vos favoris et leur ordre.", body: "ChoixDeFavoris", success: 204, answer: nil)
    ) { exchange in
        let members = try await exchange.json(keys: "favoris")
        try await exchange.desk.setFavourites((members["favoris"]?.array ?? []).compactMap(\.string), by: exchange.caller())
        return .noContent
    }
}
