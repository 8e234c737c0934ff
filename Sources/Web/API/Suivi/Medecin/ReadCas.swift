import Core
import Desk
import HTTPTypes

/// `GET /api/v1/suivi/cas/{id}`
enum ReadCas {
    static let route = Route.api(
        .get, "/api/v1/suivi/cas/{id}", .tracingDoctor,
        Operation("lireCas", "Une de mes fiches : le cas, ses contacts et pourquoi ils en sont, l’horloge.", answer: "FicheDeCas", refusals: [404])
    ) { exchange in
        let fiche = try await exchange.desk.lireCas(exchange.part("id"), by: exchange.caller())
        return .cas(fiche, content: fiche.contenu)
    }
}
