import Core
import Desk
import HTTPTypes
import HummingbirdCore

/// New patients, and the list of those one has seen.
enum InscriptionAPI {
    static let routes = [register, funds, list, search]

    static let register = Route.api(
        .post, "/api/v1/patients", .care,
        Operation(
            "inscrirePatient", "Inscrit un patient inconnu, sous une identité provisoire. S’il en est de ressemblants, rien n’est inscrit et ils sont rendus (409) : comparez, puis recommencez avec estUnAutre.",
            body: "NouveauPatient", success: 201, answer: "Inscription", refusals: [409, 415, 422], takesKey: true)
    ) { exchange in
        let members = try await exchange.json(
            keys: "nomNaissance", "prenoms", "dateNaissance", "sexe", "lieuNaissance", "nomUtilise", "nir", "caisse", "telephone", "estUnAutre")
        func text(_ name: String) throws -> String { try exchange.words(members, name) ?? "" }
        let new = NouveauPatient(
            traits: try exchange.traits(members), nomUtilise: try text("nomUtilise"), nir: try text("nir"), caisse: try text("caisse"), telephone: try text("telephone"))
        switch try await exchange.desk.registerPatient(new, estUnAutre: exchange.flag(members, "estUnAutre"), key: exchange.idempotencyKey, by: exchange.caller()) {
        case .inscrit(let id):
            var response = Response.json(["id": .string(id), "ressemblants": []], status: .created)
            response.headers[.location] = "/api/v1/patients/\(id)"
            return response
        case .ressemblants(let matches):
            return .json(["id": .null, "ressemblants": .array(matches.map(\.json))], status: .conflict)
        }
    }

    static let funds = Route.api(
        .get, "/api/v1/caisses-connues", .care, Operation("caissesConnues", "Les caisses auxquelles un patient peut appartenir.", answer: "CaissesConnues")
    ) { exchange in
        try exchange.allowQuery()
        return .json(["caisses": .array(try await exchange.desk.caissesConnues(by: exchange.caller()).map(\.json))])
    }

    static let list = Route.api(
        .get, "/api/v1/patientele", .care, Operation("lirePatientele", "Les patients déjà vus, le dernier d’abord.", answer: "PatientsVus")
    ) { exchange in
        try exchange.allowQuery()
        return try await seen(exchange, nil)
    }

    static let search = Route.api(
        .post, "/api/v1/patientele/recherche", .care,
        Operation("chercherPatientele", "Cherche parmi les patients déjà vus, par nom ou date de naissance.", body: "RecherchePatientele", answer: "PatientsVus", refusals: [415, 422])
    ) { exchange in
        let members = try await exchange.json(keys: "q")
        return try await seen(exchange, exchange.words(members, "q"))
    }

    private static func seen(_ exchange: Exchange, _ words: String?) async throws -> Response {
        .json(["patients": .array(try await exchange.desk.listPatientele(words, by: exchange.caller()).map { seen in
            var members = seen.patient.json.object ?? [:]
            members["vuLe"] = .string(seen.vuLe.iso)
            return .object(members)
        })])
    }
}
