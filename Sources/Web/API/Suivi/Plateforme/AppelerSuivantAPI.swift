import ContactTracing
import Core
import Desk
import HTTPTypes

/// `POST /api/v1/suivi/appels/suivant`
enum AppelerSuivantAPI {
    static let route = Route.api(
        .post, "/api/v1/suivi/appels/suivant", .tracingPlatform,
        Operation(
            "appelerSuivant", "Prend le contact le plus urgent, avec son foyer, pour vingt minutes. « contact » est nul quand personne n’est à appeler.", body: "ChoixDeFile",
            answer: "AppelSuivant", refusals: [400, 404, 409, 422], takesKey: true)
    ) { exchange in
        let members = try await exchange.json(emptyAllowed: true, keys: "epidemie", "departement", "file")
        let epidemie = try await exchange.epidemie(named: exchange.words(members, "epidemie"))
        let id = try await exchange.desk.appelerSuivant(
            epidemie.code, departement: exchange.words(members, "departement"), file: exchange.words(members, "file"), key: exchange.idempotencyKey,
            by: exchange.caller())
        guard let id else { return .json(["contact": .null]) }
        return .json(["contact": try await exchange.desk.lireFicheAppel(id, by: exchange.caller()).json])
    }
}
