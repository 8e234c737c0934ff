import Core
import Desk
import HTTPTypes
import Hummingbird

/// Long-term illnesses: where each patient's stand, what is to be renewed, and the fund's lists. For programs.
enum AffectionsAPI {
    static let routes: [Route] = [patient, renewals, withoutDoctor, letters, noteLetter, PapiersAffectionAPI.route] + ReglagesAffectionsAPI.routes

    static let patient = Route.api(
        .get, "/api/v1/patients/{id}/affections", .care,
        Operation(
            "lireAffections", "Les affections de longue durée d’un patient en main : ouvertes jusqu’à quand, renouvellement automatique ou argumenté, où il en est.",
            answer: "Affections", refusals: [404])
    ) { exchange in
        let view = try await exchange.desk.lireAffections(exchange.part("id"), by: exchange.caller())
        return .json([
            "patient": view.patient.json, "affections": .array(view.affections.map(\.json)), "demandes": .array(view.demandes.map(\.json)),
            "peutDemander": .bool(view.peutDemander),
        ])
    }

    static let renewals = Route.api(
        .get, "/api/v1/patientele/affections", .care,
        Operation("listerRenouvellements", "Les renouvellements argumentés à demander pour vos patients déclarés, à trois mois et plus près.", answer: "Renouvellements")
    ) { exchange in
        let found = try await exchange.desk.listerRenouvellements(by: exchange.caller())
        return .json(["renouvellements": .array(found.map { ["patient": $0.patient.json, "affection": $0.affection.json, "jours": .int($0.jours)] })])
    }

    static let withoutDoctor = Route.api(
        .get, "/api/v1/affections/sans-medecin", .fund,
        Operation(
            "listerSansMedecinTraitant", "Les patients de la caisse en affection de longue durée sans médecin traitant déclaré.",
            parameters: [.query("curseur", "Valeur de « suivant » de la page précédente")], answer: "PatientsSansMedecin", refusals: [400])
    ) { exchange in
        try exchange.allowQuery("curseur")
        let page = try await exchange.desk.listerSansMedecinTraitant(cursor: exchange.query("curseur"), by: exchange.caller())
        return .json(["patients": .array(page.items.map(\.json)), "suivant": page.next.map(JSONValue.string) ?? .null])
    }

    static let letters = Route.api(
        .get, "/api/v1/affections/lettres", .fund,
        Operation("listerLettresAffections", "Les lettres d’échéance que la caisse doit encore envoyer.", answer: "LettresAffections")
    ) { exchange in
        let found = try await exchange.desk.listerLettresAffections(by: exchange.caller())
        return .json([
            "lettres": .array(
                found.map {
                    [
                        "id": .string($0.id), "affection": .string($0.affection), "patient": $0.patient.json, "echeance": .string($0.echeance.iso),
                        "depuis": .string($0.depuis.iso),
                    ]
                })
        ])
    }

    static let noteLetter = Route.api(
        .post, "/api/v1/affections/lettres/{id}/envoyee", .fund,
        Operation("noterLettreAffection", "Note que la lettre est envoyée ; une seconde fois ne change rien.", success: 204, answer: nil, refusals: [404])
    ) { exchange in
        try await exchange.desk.noterLettreAffection(exchange.part("id"), by: exchange.caller())
        return .noContent
    }
}

/// The papers of an end.
enum PapiersAffectionAPI {
    static let route = Route.api(
        .get, "/api/v1/affections/{id}/{nom}", .dossier,
        Operation(
            "lirePapierAffection", "La fiche d’explication de la fin (explication.pdf), ou la lettre au patient (lettre.pdf).", answer: nil, media: "application/pdf",
            refusals: [404, 409, 503])
    ) { exchange in try await pdf(exchange, id: exchange.part("id"), name: exchange.part("nom")) }

    static func pdf(_ exchange: Exchange, id: String, name: String) async throws -> Response {
        guard name.hasSuffix(".pdf"), let paper = PapierAffection(rawValue: String(name.dropLast(4))) else { throw DeskRefusal.notFound }
        let file = try await exchange.desk.lirePapierAffection(id, paper, by: exchange.caller())
        var response = Response.bytes(file.pdf, type: "application/pdf")
        response.headers[.contentDisposition] = "inline; filename=\"\(file.fileName)\""
        return response
    }
}
