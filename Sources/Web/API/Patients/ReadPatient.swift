import Core
import Desk
import HTTPTypes

/// `GET /api/v1/patients/{id}`: a patient in hand.
enum ReadPatient {
    static let route = Route.api(
        .get, "/api/v1/patients/{id}", .care, Operation("lirePatient", "Un patient déjà recherché, et ses dossiers ici.", answer: "Patient", refusals: [404])
    ) { exchange in
        let view = try await exchange.desk.readPatient(exchange.part("id"), by: exchange.caller())
        var members = view.patient.json.object ?? [:]
        members["adresse"] = view.address.map(JSONValue.string)
        members["telephone"] = view.telephone.map(JSONValue.string)
        members["medecinTraitantDeclare"] = .bool(view.hasTreatingDoctor)
        members["estVotrePatient"] = .bool(view.isOwnTreatingDoctor)
        members["medecinTraitantDepuis"] = view.treatedSince.map { .string($0.iso) }
        members["statut"] = .string(view.fiabilite.statut.rawValue)
        members["attributs"] = .array(view.fiabilite.attributs.map(\.rawValue).sorted().map(JSONValue.string))
        members["vuLe"] = view.vuLe.map { .string($0.iso) }
        members["dossiers"] = .array(view.dossiers.items.map(\.json))
        return .json(.object(members))
    }
}
