import Core
import Desk
import HTTPTypes
import Recensement

/// The professional's own side: what they answered, patients sent to them, nurses to work with.
enum MonRecensementAPI {
    static let routes = [read, answer, withdraw, received, confirm, giveBack, nurses]

    static let read = Route.api(
        .get, "/api/v1/recensement/moi", .censusAnswer, Operation("lireMesReponses", "Les campagnes qui vous interrogent, et vos réponses.", answer: "MesReponses")
    ) { exchange in .json(["campagnes": .array(try await exchange.desk.lireMesReponses(by: exchange.caller()).map(\.json))]) }

    static let answer = Route.api(
        .post, "/api/v1/recensement/moi/{campagne}/reponse", .censusAnswer,
        Operation("repondreSoiMeme", "Répond au recensement, ou corrige sa réponse.", body: "ReponseRecensement", answer: "MaReponse", refusals: [404, 409, 422], takesKey: true)
    ) { exchange in
        .json(try await exchange.desk.repondreSoiMeme(exchange.part("campagne"), exchange.saisieRecensement(), key: exchange.idempotencyKey, by: exchange.caller()).json)
    }

    static let withdraw = Route.api(
        .post, "/api/v1/recensement/moi/{campagne}/retrait", .censusAnswer,
        Operation(
            "retirerSoiMeme", "Retire l’accord de partage, ou, avec « tout », toutes ses réponses. L’effet est immédiat.", body: "Retrait", answer: "MaReponse",
            refusals: [404, 409, 422], takesKey: true)
    ) { exchange in
        let members = try await exchange.json(emptyAllowed: true, keys: "tout")
        let all: Bool = try exchange.truth(members, "tout")
        return .json(try await exchange.desk.retirerSoiMeme(exchange.part("campagne"), tout: all, key: exchange.idempotencyKey, by: exchange.caller()).json)
    }

    static let received = Route.api(
        .get, "/api/v1/recensement/recues", .censusAnswer, Operation("orientationsRecues", "Les patients qui vous sont adressés.", answer: "Orientations")
    ) { exchange in .json(["orientations": .array(try await exchange.desk.orientationsRecues(by: exchange.caller()).map(\.json))]) }

    static let confirm = Route.api(
        .post, "/api/v1/recensement/recues/{id}/confirmation", .censusAnswer,
        Operation("confirmerOrientation", "Confirme qu’un patient est pris en charge.", answer: "Orientation", refusals: [404, 409, 422], takesKey: true)
    ) { exchange in
        _ = try await exchange.json(emptyAllowed: true)
        return .json(try await exchange.desk.confirmerOrientation(exchange.part("id"), key: exchange.idempotencyKey, by: exchange.caller()).json)
    }

    static let giveBack = Route.api(
        .post, "/api/v1/recensement/recues/{id}/renvoi", .censusAnswer,
        Operation("rendreOrientation", "Rend un patient aux agents, avec un motif.", body: "Renvoi", answer: "Orientation", refusals: [404, 409, 422], takesKey: true)
    ) { exchange in
        let members = try await exchange.json(keys: "motif")
        return .json(
            try await exchange.desk.rendreOrientation(exchange.part("id"), motif: exchange.words(members, "motif"), key: exchange.idempotencyKey, by: exchange.caller()).json)
    }

    static let nurses = Route.api(
        .get, "/api/v1/recensement/infirmiers", .censusNurses,
        Operation(
            "chercherInfirmiers", "Les infirmiers qui acceptent d’être montrés aux médecins volontaires. Réservé à ces médecins.",
            parameters: [.query("commune", "Nom ou code postal"), .query("service", "domicile, teleconsultation, telesoin")], answer: "Infirmiers", refusals: [400, 422])
    ) { exchange in
        try exchange.allowQuery("commune", "service")
        let found = try await exchange.desk.chercherInfirmiers(
            commune: exchange.words("commune"), service: exchange.query("service"), by: exchange.caller())
        return .json([
            "commune": found.commune.map(JSONValue.string) ?? .null, "mesure": .bool(found.mesure),
            "infirmiers": .array(found.infirmiers.map { nurse in
                [
                    "nom": .string(nurse.cible.nom), "commune": .string(nurse.cible.commune), "eloignement": .string(nurse.eloignement.libelle),
                    "reponse": nurse.reponse.json(.infirmier),
                ]
            }),
        ])
    }
}
