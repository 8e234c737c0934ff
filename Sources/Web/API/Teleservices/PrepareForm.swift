import Core
import Desk
import HTTPTypes

/// `GET /api/v1/teleservices/{code}/formulaire?patient=…`: an empty form with what the desk already knows.
enum PrepareForm {
    static let route = Route.api(
        .get, "/api/v1/teleservices/{code}/formulaire", .care,
        Operation(
            "preparerFormulaire", "Un formulaire prérempli pour un patient, avec la provenance de chaque valeur.",
            parameters: [.query("patient", "Identifiant obtenu par la recherche de patients")], answer: "Formulaire", refusals: [404])
    ) { exchange in
        try exchange.allowQuery("patient")
        guard let teleservice = exchange.desk.teleservice(try exchange.part("code")), let patient = exchange.query("patient") else {
            throw DeskRefusal.notFound
        }
        let form = try await exchange.desk.prepareForm(teleservice, patient: patient, by: exchange.caller())
        return .json([
            "patient": form.patient.json, "contenu": form.content,
            "provenances": .array(form.prefilled.map { ["champ": .string($0.field), "source": .string($0.source)] }),
            "informations": .array(form.information.map(\.json)),
        ])
    }
}

extension Information {
    var json: JSONValue {
        var members: [String: JSONValue] = ["titre": .string(title), "texte": .string(text)]
        members["source"] = source?.json
        return .object(members)
    }
}
