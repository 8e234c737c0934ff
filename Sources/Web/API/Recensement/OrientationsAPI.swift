import Core
import Desk
import HTTPTypes
import Recensement

/// Patients sent to volunteers, from the agent's side.
enum OrientationsAPI {
    static let routes = [search, send, list, close, confirm]

    static let search = Route.api(
        .get, "/api/v1/recensement/campagnes/{id}/orientation", .censusCalls,
        Operation(
            "chercherOrientation", "Qui peut prendre un patient, les plus proches d’abord, les cabinets déjà sollicités aujourd’hui ensuite.",
            parameters: [
                .query("besoin", "diagnostic, suivi, autres"), .query("commune", "Nom ou code postal"), .query("maniere", "indifferent, cabinet, teleconsultation"),
                .query("jour", "lundi…"), .query("heure", "14h30"),
            ], answer: "PropositionsOrientation", refusals: [400, 404, 409, 422])
    ) { exchange in
        try exchange.allowQuery("besoin", "commune", "maniere", "jour", "heure")
        return .json(try await exchange.desk.chercherOrientation(exchange.part("id"), exchange.rechercheOrientation(), by: exchange.caller()).json)
    }

    static let send = Route.api(
        .post, "/api/v1/recensement/campagnes/{id}/orientations", .censusCalls,
        Operation(
            "orienter", "Adresse un patient à un cabinet volontaire : un patient connu, ou un prénom et un téléphone.", body: "NouvelleOrientation", success: 201,
            answer: "Orientation", refusals: [404, 409, 422], takesKey: true)
    ) { exchange in
        let members = try await exchange.json(keys: "recense", "besoin", "commune", "maniere", "patient", "prenom", "telephone", "reprend")
        func words(_ key: String) throws -> String? { try exchange.words(members, key) }
        let typed = SaisieOrientation(
            recense: try words("recense") ?? "",
            recherche: RechercheOrientation(besoin: try words("besoin"), commune: try words("commune"), maniere: try words("maniere")), patient: try words("patient"),
            prenom: try words("prenom"), telephone: try words("telephone"), reprend: try words("reprend"))
        return .json(try await exchange.desk.orienter(exchange.part("id"), typed, key: exchange.idempotencyKey, by: exchange.caller()).json, status: .created)
    }

    static let list = Route.api(
        .get, "/api/v1/recensement/campagnes/{id}/orientations", .censusCalls,
        Operation(
            "listerOrientations", "Les patients adressés : rendus, sans réponse, en attente.",
            parameters: [.query("etat", "Un seul état : proposee, confirmee, rendue, perimee, close")], answer: "Orientations", refusals: [400, 404])
    ) { exchange in
        try exchange.allowQuery("etat")
        var states: [EtatOrientation] = [.rendue, .perimee, .proposee]
        if let word = exchange.query("etat") {
            guard let state = EtatOrientation(rawValue: word) else {
                throw DeskRefusal.malformed(code: "parametre", message: "« etat » est \(EtatOrientation.allCases.map(\.rawValue).joined(separator: ", ")).")
            }
            states = [state]
        }
        return .json(["orientations": .array(try await exchange.desk.listerOrientations(exchange.part("id"), etats: states, by: exchange.caller()).map(\.json))])
    }

    static let close = Route.api(
        .post, "/api/v1/recensement/orientations/{id}/cloture", .censusCalls,
        Operation("cloreOrientation", "Clôt une orientation qui n’a plus lieu d’être.", answer: "Orientation", refusals: [404, 409, 422], takesKey: true)
    ) { exchange in
        _ = try await exchange.json(emptyAllowed: true)
        return .json(try await exchange.desk.cloreOrientation(exchange.part("id"), key: exchange.idempotencyKey, by: exchange.caller()).json)
    }

    static let confirm = Route.api(
        .post, "/api/v1/recensement/orientations/{id}/confirmation-cabinet", .censusCalls,
        Operation("confirmerPourCabinet", "Note que le cabinet a confirmé au téléphone.", answer: "Orientation", refusals: [404, 409, 422], takesKey: true)
    ) { exchange in
        _ = try await exchange.json(emptyAllowed: true)
        return .json(try await exchange.desk.confirmerPourCabinet(exchange.part("id"), key: exchange.idempotencyKey, by: exchange.caller()).json)
    }
}

extension Exchange {
    /// What is looked for, as the address says it.
    func rechercheOrientation() -> RechercheOrientation {
        RechercheOrientation(besoin: words("besoin"), commune: words("commune"), maniere: words("maniere"), jour: words("jour"), heure: words("heure"))
    }
}
