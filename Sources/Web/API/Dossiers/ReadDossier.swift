import Desk
import HTTPTypes

/// `GET /api/v1/dossiers/{id}`
enum ReadDossier {
    static let route = Route.api(
        .get, "/api/v1/dossiers/{id}", .dossier, Operation("lireDossier", "Un dossier, tel que l’appelant peut le voir.", answer: "Dossier", refusals: [404])
    ) { exchange in
        .dossier(try await exchange.desk.readDossier(exchange.part("id"), by: exchange.caller()))
    }
}
