import Core
import Desk
import HTTPTypes
import Hummingbird

/// `GET /api/v1/administration/lecture`, `POST /api/v1/administration/lecture/{id}/lu`
enum LectureTraceAPI {
    static let routes = [list, read]

    static let list = Route.api(
        .get, "/api/v1/administration/lecture", .administration,
        Operation("lireLectureTrace", "Les journées de la trace qui ont été relues, et les comptes dont la journée s’écarte de celle de leurs pairs.", answer: "LectureTrace")
    ) { exchange in
        try exchange.allowQuery()
        return .json(try await exchange.desk.listerEcarts(by: exchange.caller()).json)
    }

    static let read = Route.api(
        .post, "/api/v1/administration/lecture/{id}/lu", .administration,
        Operation("noterEcart", "Note un écart comme lu, avec ce qui a été vérifié.", body: "LectureEcart", success: 204, answer: nil, refusals: [404, 409, 415, 422])
    ) { exchange in
        let members = try await exchange.json(keys: "note")
        try await exchange.desk.noterEcart(exchange.part("id"), note: exchange.words(members, "note"), by: exchange.caller())
        return .noContent
    }
}

extension LectureTraceView {
    fileprivate var json: JSONValue {
        [
            "ecarts": .array(ecarts.map(\.json)),
            "jours": .array(
                jours.map {
                    ["jour": .string($0.jour.iso), "luLe": .string($0.luLe.iso), "comptes": .int($0.comptes), "personnes": .int($0.personnes), "ecarts": .int($0.ecarts)]
                }),
            "seuilsDu": .string(seuils.du.iso),
        ]
    }
}

extension EcartView {
    fileprivate var json: JSONValue {
        [
            "id": .string(id), "jour": .string(jour.iso), "compte": .string(nom), "metier": .string(metier), "genre": .string(genre), "mesure": .int(mesure), "mediane": .int(mediane),
            "seuil": .int(seuil), "pairs": .int(pairs), "explication": .string(explication), "luLe": luLe.map { .string($0.iso) } ?? .null, "note": note.map(JSONValue.string) ?? .null,
        ]
    }
}

extension APISchemas {
    static let lectureTrace: [String: JSONValue] = [
        "LectureTrace": open(
            ["ecarts": ["type": "array", "items": ["$ref": "#/components/schemas/Ecart"]], "jours": ["type": "array", "items": ["$ref": "#/components/schemas/JourRelu"]], "seuilsDu": text],
            required: ["ecarts", "jours", "seuilsDu"]),
        "JourRelu": open(["jour": text, "luLe": text, "comptes": integer, "personnes": integer, "ecarts": integer], required: ["jour", "luLe", "comptes", "personnes", "ecarts"]),
        "Ecart": open(
            [
                "id": text, "jour": text, "compte": text, "metier": text, "mesure": integer, "mediane": integer, "seuil": integer, "pairs": integer, "explication": text,
                "genre": ["type": "string", "enum": ["personnes", "sans-suite", "nuit", "caisses", "homonymes", "collegues"]], "luLe": ["type": ["string", "null"]], "note": ["type": ["string", "null"]],
            ],
            required: ["id", "jour", "compte", "metier", "genre", "mesure", "mediane", "seuil", "pairs", "explication"]),
        "LectureEcart": object(["note": text], required: ["note"]),
    ]
}
