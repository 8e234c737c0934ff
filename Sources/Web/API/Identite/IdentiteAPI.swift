import Core
import Desk
import HTTPTypes
import HummingbirdCore

/// Identities of patients, for programs.
enum IdentiteAPI {
    static let routes: [Route] = [read, document, insi, proposition, event, traits] + InscriptionAPI.routes + FusionsPatientsAPI.routes

    static let read = Route.api(
        .get, "/api/v1/patients/{id}/identite", .care,
        Operation("lireIdentite", "L’identité d’un patient : traits, statut, historique. Le matricule n’est donné que qualifié.", answer: "Identite", refusals: [404])
    ) { exchange in
        try exchange.allowQuery()
        return .json(try await exchange.desk.readIdentity(exchange.part("id"), by: exchange.caller()).json)
    }

    static let document = Route.api(
        .post, "/api/v1/patients/{id}/identite/document", .care,
        Operation("voirDocument", "Un document d’identité a été vu ; INSi est interrogé dans le même geste s’il ne l’a pas encore été.", body: "DocumentVu", answer: "ResultatINSi", refusals: [404, 409, 412, 422], takesKey: true)
    ) { exchange in
        let members = try await exchange.json(keys: "document", "revision")
        guard let mode = try exchange.words(members, "document").flatMap(ModeValidation.init(rawValue:)) else {
            throw DeskRefusal.invalid([Anomaly(field: "document", code: "choix", message: "« document » doit être l’un de : \(ModeValidation.allCases.map(\.rawValue).joined(separator: ", ")).")])
        }
        return .json(try await exchange.desk.seeDocument(mode, of: exchange.part("id"), revision: exchange.revision(members), key: exchange.idempotencyKey, by: exchange.caller()).json)
    }

    static let insi = Route.api(
        .post, "/api/v1/patients/{id}/identite/insi", .care,
        Operation("interrogerINSi", "Interroge le téléservice INSi par les traits.", answer: "ResultatINSi", refusals: [404, 409], takesKey: true)
    ) { exchange in
        _ = try await exchange.json(emptyAllowed: true)
        return .json(try await exchange.desk.retrieveINS(exchange.part("id"), by: exchange.caller()).json)
    }

    static let proposition = Route.api(
        .post, "/api/v1/patients/{id}/identite/proposition", .care,
        Operation("choisirReponseINSi", "Applique la réponse d’INSi comparée par une personne, ou l’écarte.", body: "ChoixINSi", answer: "Identite", refusals: [404, 409, 412, 422], takesKey: true)
    ) { exchange in
        let members = try await exchange.json(keys: "choix", "revision")
        let (id, revision) = (try exchange.part("id"), try exchange.revision(members))
        switch try exchange.words(members, "choix") {
        case "appliquer": try await exchange.desk.applyINS(id, revision: revision, key: exchange.idempotencyKey, by: exchange.caller())
        case "ecarter": try await exchange.desk.discardINS(id, revision: revision, key: exchange.idempotencyKey, by: exchange.caller())
        default: throw DeskRefusal.invalid([Anomaly(field: "choix", code: "choix", message: "« choix » doit être « appliquer » ou « ecarter ».")])
        }
        return .json(try await exchange.desk.readIdentity(id, by: exchange.caller()).json)
    }

    static let event = Route.api(
        .post, "/api/v1/patients/{id}/identite/evenements", .care,
        Operation("noterIdentite", "Note ce qui sort du chemin ordinaire : document refusé ou absent, doute, usurpation, homonymie, identité fictive.", body: "EvenementIdentite", answer: "Identite", refusals: [404, 409, 412, 422], takesKey: true)
    ) { exchange in
        let members = try await exchange.json(keys: "genre", "motif", "revision")
        let id = try exchange.part("id")
        guard let event = try exchange.words(members, "genre").flatMap(EvenementIdentite.noted) else {
            throw DeskRefusal.invalid([Anomaly(field: "genre", code: "choix", message: "« genre » n’est pas un événement d’identité. Par exemple : doute, sans-document-absent, homonymie.")])
        }
        try await exchange.desk.noteIdentity(
            event, on: id, motif: exchange.words(members, "motif"), revision: exchange.revision(members), key: exchange.idempotencyKey, by: exchange.caller())
        return .json(try await exchange.desk.readIdentity(id, by: exchange.caller()).json)
    }

    static let traits = Route.api(
        .put, "/api/v1/patients/{id}/identite/traits", .care,
        Operation("corrigerTraits", "Corrige les traits stricts ; verrouillés, ils ne changent que par exception, avec un motif.", body: "TraitsCorriges", answer: "Identite", refusals: [404, 409, 412, 422])
    ) { exchange in
        let members = try await exchange.json(keys: "nomNaissance", "prenoms", "dateNaissance", "sexe", "lieuNaissance", "exception", "motif", "revision")
        let id = try exchange.part("id")
        try await exchange.desk.correctTraits(
            of: id, exchange.traits(members), parException: exchange.flag(members, "exception"), motif: exchange.words(members, "motif"),
            revision: exchange.revision(members), by: exchange.caller())
        return .json(try await exchange.desk.readIdentity(id, by: exchange.caller()).json)
    }
}

extension Exchange {
    func traits(_ members: [String: JSONValue]) throws -> TraitsSaisis {
        func text(_ name: String) throws -> String { try words(members, name) ?? "" }
        return TraitsSaisis(
            nomNaissance: try text("nomNaissance"), prenoms: try text("prenoms"), dateNaissance: try text("dateNaissance"), sexe: try text("sexe"),
            lieuNaissance: try text("lieuNaissance"))
    }

    func flag(_ members: [String: JSONValue], _ key: String) throws -> Bool {
        switch members[key] {
        case nil, .null: false
        case .bool(let value): value
        default: throw DeskRefusal.invalid([Anomaly(field: key, code: "type.booleen", message: "« \(key) » doit être true ou false.")])
        }
    }

    func revision(_ members: [String: JSONValue]) throws -> Int? {
        switch members["revision"] {
        case nil, .null: nil
        case .int(let value): value
        default: throw DeskRefusal.invalid([Anomaly(field: "revision", code: "type.entier", message: "« revision » doit être le nombre lu avec l’identité.")])
        }
    }
}
