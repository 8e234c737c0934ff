import ContactTracing
import Core
import Desk
import HTTPTypes

/// `GET /api/v1/suivi/groupes`
enum ListerGroupes {
    static let route = Route.api(
        .get, "/api/v1/suivi/groupes", .tracingAgency,
        Operation(
            "listerGroupes", "Cas groupés de votre territoire : proposés par le guichet, confirmés ou écartés par l’agence.",
            parameters: [
                .query("epidemie", "Suivi, le plus récent ouvert par défaut"),
                .query("etat", "propose par défaut", ["type": "string", "enum": .array(GroupeVue.Etat.allCases.map { .string($0.rawValue) })]),
            ], answer: "Groupes", refusals: [400, 404, 503])
    ) { exchange in
        try exchange.allowQuery("epidemie", "etat")
        let found = try await exchange.desk.listerGroupes(exchange.etatDeGroupe(), epidemie: exchange.epidemie().code, by: exchange.caller())
        return .json(["groupes": .array(found.map(\.json))])
    }
}

extension Exchange {
    func etatDeGroupe() throws -> GroupeVue.Etat {
        guard let word = query("etat") else { return .propose }
        guard let etat = GroupeVue.Etat(rawValue: word) else {
            throw DeskRefusal.malformed(code: "parametre", message: "« etat » doit être propose, confirme ou ecarte.")
        }
        return etat
    }
}
