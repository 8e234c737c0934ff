import ContactTracing
import Core
import Desk
import HTTPTypes

/// `POST /api/v1/administration/epidemies/{code}/versions`
enum VersionnerEpidemie {
    static let route = Route.api(
        .post, "/api/v1/administration/epidemies/{code}/versions", .administration,
        Operation(
            "versionnerEpidemie", "Ajoute une version à un suivi, à partir d’un jour ; ce qui n’est pas envoyé reste comme aujourd’hui.", body: "NouvelleVersion",
            answer: "EpidemieVersions", refusals: [404, 409, 415, 422], takesKey: true)
    ) { exchange in
        let members = try await exchange.json(among: Parametres.nomsSaisis.filter { $0 != "code" && $0 != "debut" })
        let present = try await exchange.desk.lireEpidemie(exchange.part("code"), by: exchange.caller()).enVigueur
        if members["du"] == nil {
            throw DeskRefusal.invalid([Anomaly(field: "du", code: "requis", message: "« du » manque : le premier jour que cette version juge.")])
        }
        return .json(try await exchange.desk.versionnerEpidemie(present.avec(.object(members)), key: exchange.idempotencyKey, by: exchange.caller()).json)
    }
}
