import Core
import Desk
import HTTPTypes

/// The treating doctor, for programs.
enum MedecinTraitantAPI {
    static let routes = [look, list, ExportTreated.route, told, end] + RemboursementsAPI.routes

    /// A POST, because every look leaves its reason.
    static let look = Route.api(
        .post, "/api/v1/patients/{id}/medecin-traitant", .care,
        Operation(
            "consulterMedecinTraitant", "Qui est le médecin traitant d’un patient en main ; la raison est inscrite dans sa trace.",
            body: "ConsultationMedecinTraitant", answer: "MedecinTraitant", refusals: [404, 415, 422])
    ) { exchange in
        let members = try await exchange.json(keys: "motif", "precisions")
        let view = try await exchange.desk.lookTreatingDoctor(
            exchange.part("id"), motif: exchange.words(members, "motif"), precisions: exchange.words(members, "precisions"), by: exchange.caller())
        return .json([
            "patient": view.patient.json, "medecinTraitant": view.current?.json ?? .null, "precedents": .array(view.former.map(\.json)),
            "consultations": .array(view.looks.map { ["le": .string($0.at.iso), "par": .string($0.who), "raison": .string($0.reason)] }),
        ])
    }

    static let list = Route.api(
        .get, "/api/v1/patientele/medecin-traitant", .care,
        Operation(
            "listerPatientele", "Les patients qui vous ont déclaré, ou ceux qui sont partis.",
            parameters: [
                .query("partis", "« oui » pour ceux qui sont partis", ["type": "string", "enum": ["oui", "non"]]),
                .query("curseur", "Valeur de « suivant » de la page précédente"),
                .query("limite", "De 1 à 100, 50 par défaut", ["type": "integer", "minimum": 1, "maximum": 100]),
            ], answer: "Patientele", refusals: [400])
    ) { exchange in
        try exchange.allowQuery("partis", "curseur", "limite")
        let view = try await exchange.desk.listTreated(
            left: exchange.query("partis") == "oui", cursor: exchange.query("curseur"), limit: exchange.integer("limite") ?? 50, by: exchange.caller())
        return .json([
            "patients": .array(view.page.items.map(\.json)), "nombre": .int(view.count), "suivant": view.page.next.map(JSONValue.string) ?? .null,
        ])
    }

    static let told = Route.api(
        .post, "/api/v1/patientele/medecin-traitant/{id}/prevenu", .care,
        Operation("noterPrevenu", "Note qu’un patient parti est prévenu ; une seconde fois retire la note.", success: 204, answer: nil, refusals: [404])
    ) { exchange in
        try await exchange.desk.noteTold(exchange.part("id"), by: exchange.caller())
        return .noContent
    }

    static let end = Route.api(
        .post, "/api/v1/patientele/medecin-traitant/depart", .care,
        Operation("cesserPatientele", "Le médecin part : toutes ses déclarations prennent fin.", body: "FinPatientele", answer: "DepartMedecin", refusals: [415, 422])
    ) { exchange in
        let members = try await exchange.json(keys: "motif", "le")
        let done = try await exchange.desk.endPatientele(
            why: exchange.words(members, "motif"), on: exchange.words(members, "le") ?? "", by: exchange.caller())
        return .json(["patients": .int(done.ended), "le": .string(done.on.iso)])
    }
}

extension TreatingDoctorView.Entry {
    var json: JSONValue {
        var members: [String: JSONValue] = ["nom": .string(name), "rpps": .string(rpps), "origine": .string(isDeclared ? "declaration" : "registre")]
        members["depuis"] = from.map { .string($0.iso) }
        members["jusqua"] = until.map { .string($0.iso) }
        members["fin"] = end.map { .string($0.rawValue) }
        return .object(members)
    }
}

extension TreatedPatient {
    var json: JSONValue {
        var members: [String: JSONValue] = ["id": .string(id), "patient": patient.json]
        members["depuis"] = from.map { .string($0.iso) }
        members["jusqua"] = until.map { .string($0.iso) }
        members["fin"] = end.map { .string($0.rawValue) }
        members["prevenuLe"] = toldAt.map { .string($0.iso) }
        return .object(members)
    }
}
