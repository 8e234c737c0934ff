import Core
import Desk
import HTTPTypes

/// Reimbursements, and the codes nobody is shown, for programs.
enum RemboursementsAPI {
    static let routes = [read, hidden, hide, show]

    /// A POST, because every look leaves the patient's agreement.
    static let read = Route.api(
        .post, "/api/v1/patients/{id}/remboursements", .care,
        Operation(
            "consulterRemboursements", "Ce que la caisse a remboursé sur douze mois ; l’accord du patient est inscrit dans sa trace.",
            body: "ConsultationRemboursements", answer: "Remboursements", refusals: [404, 415, 422])
    ) { exchange in
        let members = try await exchange.json(keys: "consentement")
        let view = try await exchange.desk.readReimbursements(
            exchange.part("id"), consent: exchange.words(members, "consentement"), by: exchange.caller())
        var answer: [String: JSONValue] = [
            "patient": view.patient.json, "fourni": .bool(view.isProvided), "depuis": .string(view.since.iso), "coupe": .bool(view.isCut),
            "lignes": .array(view.lines.map(\.json)),
        ]
        answer["luLe"] = view.asOf.map { .string($0.iso) }
        return .json(.object(answer))
    }

    static let hidden = Route.api(
        .get, "/api/v1/administration/remboursements-masques", .administration,
        Operation("listerCodesMasques", "Codes dont les lignes ne sont montrées à personne.", answer: "CodesMasques")
    ) { exchange in
        let codes = try await exchange.desk.listHiddenCodes(by: exchange.caller())
        return .json(["codes": .array(codes.map { ["code": .string($0.code), "motif": .string($0.reason)] })])
    }

    static let hide = Route.api(
        .put, "/api/v1/administration/remboursements-masques/{code}", .administration,
        Operation("masquerCode", "Masque les lignes qui portent ce code.", body: "SaisieCodeMasque", success: 204, answer: nil, refusals: [415, 422])
    ) { exchange in
        let members = try await exchange.json(keys: "motif")
        try await exchange.desk.hideCode(exchange.part("code"), reason: exchange.words(members, "motif") ?? "", by: exchange.caller())
        return .noContent
    }

    static let show = Route.api(
        .delete, "/api/v1/administration/remboursements-masques/{code}", .administration,
        Operation("montrerCode", "Ne masque plus ce code.", success: 204, answer: nil, refusals: [404])
    ) { exchange in
        try await exchange.desk.showCode(exchange.part("code"), by: exchange.caller())
        return .noContent
    }
}

extension ReimbursementsView.Line {
    var json: JSONValue {
        var members: [String: JSONValue] = ["date": .string(day.iso), "nature": .string(nature), "libelle": .string(words)]
        members["quantite"] = quantity.map(JSONValue.int)
        members["centimes"] = cents.map(JSONValue.int)
        return .object(members)
    }
}
