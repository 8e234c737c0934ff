import ContactTracing
import Core
import Desk
import HTTPTypes

/// `POST /api/v1/administration/epidemies/{code}/cloture`
enum CloreEpidemie {
    static let route = Route.api(
        .post, "/api/v1/administration/epidemies/{code}/cloture", .administration,
        Operation(
            "cloreEpidemie", "Avance la fin d’un suivi : après ce jour plus rien ne s’écrit.", body: "ClotureEpidemie", answer: "EpidemieVersions",
            refusals: [404, 409, 415, 422], takesKey: true)
    ) { exchange in
        let members = try await exchange.json(keys: "fin")
        let view = try await exchange.desk.cloreEpidemie(
            exchange.part("code"), apres: exchange.day(members, "fin"), key: exchange.idempotencyKey, by: exchange.caller())
        return .json(view.json)
    }
}
