import Core
import Desk
import HTTPTypes

/// Rights at a date, for programs.
enum DroitsAPI {
    static let routes: [Route] = [see, ask, list, read] + LivraisonsAPI.routes

    static let see = Route.api(
        .get, "/api/v1/patients/{id}/droits", .care,
        Operation(
            "voirDroits", "Les droits d’un patient en main, à une date. N’engage personne : demandez une réponse numérotée pour qu’elle soit opposable.",
            parameters: [
                .query("date", "Date des soins, aujourd’hui par défaut ; un an en arrière au plus", APISchemas.day),
                .query("carteMajLe", "Date de mise à jour de la carte Vitale : dit ce qui a changé depuis", APISchemas.day),
            ], answer: "Droits", refusals: [404, 422])
    ) { exchange in
        try exchange.allowQuery("date", "carteMajLe")
        let demande = try DemandeDroits(date: exchange.query("date") ?? "", carteMajLe: exchange.query("carteMajLe") ?? "")
        return .json(try await exchange.desk.voirDroits(exchange.part("id"), demande, by: exchange.caller()).json)
    }

    static let ask = Route.api(
        .post, "/api/v1/patients/{id}/droits", .care,
        Operation(
            "demanderDroits", "Une réponse numérotée sur les droits d’un patient en main : la caisse l’honore, avec ou sans carte.", body: "DemandeDroits",
            success: 201, answer: "Droits", refusals: [404, 415, 422], takesKey: true)
    ) { exchange in
        let members = try await exchange.json(emptyAllowed: true, keys: "date", "carteMajLe")
        let demande = try DemandeDroits(date: exchange.words(members, "date") ?? "", carteMajLe: exchange.words(members, "carteMajLe") ?? "")
        let answer = try await exchange.desk.demanderDroits(exchange.part("id"), demande, key: exchange.idempotencyKey, by: exchange.caller())
        return .json(answer.json, status: .created)
    }

    static let list = Route.api(
        .get, "/api/v1/patients/{id}/droits/reponses", .care,
        Operation("listerReponsesDroits", "Les réponses déjà obtenues sur ce patient, les dernières d’abord.", answer: "ReponsesDroits", refusals: [404])
    ) { exchange in
        let given = try await exchange.desk.listReponsesDroits(of: exchange.part("id"), by: exchange.caller())
        return .json(["reponses": .array(given.map(\.json))])
    }

    static let read = Route.api(
        .get, "/api/v1/droits/{id}", .dossier,
        Operation("lireReponseDroits", "Une réponse, relue par qui l’a demandée ou vérifiée par la caisse qu’elle engage.", answer: "Droits", refusals: [404])
    ) { exchange in
        .json(try await exchange.desk.lireReponseDroits(exchange.part("id"), by: exchange.caller()).json)
    }
}
