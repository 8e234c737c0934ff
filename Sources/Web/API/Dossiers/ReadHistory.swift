import Desk
import HTTPTypes

/// `GET /api/v1/dossiers/{id}/historique`
enum ReadHistory {
    static let route = Route.api(
        .get, "/api/v1/dossiers/{id}/historique", .dossier,
        Operation("lireHistorique", "Ce qui est arrivé au dossier, et qui détient quelle version.", answer: "Historique", refusals: [404])
    ) { exchange in
        .json(try await exchange.desk.readHistory(exchange.part("id"), by: exchange.caller()).json)
    }
}
