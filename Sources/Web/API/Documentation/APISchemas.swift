import Core
import Desk
import HTTPTypes

/// The schemas of what the API takes and gives.
enum APISchemas {
    static func all(_ teleservices: [Teleservice]) -> [String: JSONValue] {
        let contents = teleservices.map { JSONValue.object(["$ref": .string("#/components/schemas/contenu-\($0.code)")]) }
        let anyContent: JSONValue = contents.count == 1 ? contents[0] : ["anyOf": .array(contents)]
        var schemas = requests(anyContent).merging(answers) { first, _ in first }
        for part in [suiviMedecin, suiviPlateforme, suiviDroits, suiviAgence, suiviEchanges, suiviVues, suiviPilotage, suiviOubli, annuaireUsage, droits, releves, caisses, medecinTraitant, identite, decisions, echanges, affections, certificats, vigilance, lectureTrace, leurres, recensement, droitsPersonnes] { schemas.merge(part) { first, _ in first } }
        for teleservice in teleservices {
            var schema = teleservice.form.schema.object ?? [:]
            schema["title"] = .string(teleservice.texts.title)
            schema["description"] = .string(teleservice.texts.purpose)
            if let field = teleservice.champGenre { schema = openToKinds(schema, field) }
            // A draft may be incomplete: what is required is said field by field, and checked at deposit.
            schema["x-requis-au-depot"] = schema.removeValue(forKey: "required")
            schemas["contenu-\(teleservice.code)"] = .object(schema)
        }
        return schemas
    }

    /// Kinds of request and their questions are settings: the list of a day is at `/api/v1/teleservices/{code}/genres`.
    private static func openToKinds(_ schema: [String: JSONValue], _ field: String) -> [String: JSONValue] {
        var open = schema
        var properties = schema["properties"]?.object ?? [:]
        for (name, property) in properties where property["x-affiche-si"]?["champ"]?.string == field { properties[name] = nil }
        properties[field] = ["type": "string", "title": "Type de demande", "description": "Code d’un type ouvert ce jour\u{A0}: voir /api/v1/teleservices/{code}/genres."]
        open["properties"] = .object(properties)
        open["additionalProperties"] = true
        return open
    }

    private static func requests(_ content: JSONValue) -> [String: JSONValue] {
        [
            "NouveauDossier": object(
                ["patient": ["$ref": "#/components/schemas/ReferencePatient"], "contenu": content, "suiteDe": text], required: ["patient"]),
            "ReferencePatient": [
                "oneOf": [
                    text, object(["id": text], required: ["id"]), object(["nir": text], required: ["nir"]),
                ]
            ],
            "Contenu": object(["contenu": content], required: ["contenu"]),
            "ContenuFacultatif": object(["contenu": ["type": "object"]]),
            "Rectification": object(["contenu": content, "motif": text], required: ["contenu"]),
            "Motif": object(["motif": ["type": "string", "minLength": 3, "maxLength": 1000]], required: ["motif"]),
            "MotifFacultatif": object(["motif": ["type": "string", "minLength": 3, "maxLength": 1000], "modele": text]),
            "RecherchePatient": object(["nir": text, "nom": text, "dateNaissance": ["type": "string"], "etiquette": text, "code": text]),
            "NouveauJeton": object(["nom": ["type": "string", "minLength": 1, "maxLength": 60]], required: ["nom"]),
            "NouvelleDelegation": object(
                [
                    "genre": ["type": "string", "enum": .array(GenreDelegation.allCases.map { .string($0.rawValue) })], "delegataire": text, "courriel": text, "teleservices": ["type": "array", "items": text],
                    "debut": day, "fin": day,
                ],
                required: ["delegataire", "debut", "fin"]),
            "ChoixDeFavoris": object(["favoris": ["type": "array", "items": text]], required: ["favoris"]),
            "Profil": object(["profil": text], required: ["profil"]),
        ]
    }

    private static let answers: [String: JSONValue] = [
        "Dossier": open(
            [
                "id": text, "envoi": ["type": "object"], "effet": text, "teleservice": text, "etat": states, "etatLibelle": text, "revision": integer, "version": integer,
                "patient": ["type": "object"], "auteur": ["type": "object"], "caisse": ["type": "object"], "resume": text,
                "contenu": ["type": "object"], "partiel": ["type": "boolean"], "anomalies": list("Anomalie"), "creeLe": moment, "majLe": moment,
                "deposeLe": moment, "modifiableJusqu": moment, "reponseDue": moment, "silence": ["type": "object"], "documents": ["type": "array", "items": ["type": "object"]],
                "actions": ["type": "array", "items": ["type": "string", "enum": .array(DossierAction.allCases.map { .string($0.rawValue) })]],
            ], required: ["id", "teleservice", "etat", "revision", "version", "contenu", "anomalies", "documents", "actions"]),
        "Anomalie": open(
            ["champ": text, "code": text, "message": text, "gravite": ["type": "string", "enum": ["bloquante", "avertissement"]], "source": text],
            required: ["champ", "code", "message", "gravite"]),
        "Probleme": open(
            ["type": text, "title": text, "status": integer, "code": text, "detail": text, "instance": text, "anomalies": list("Anomalie")],
            required: ["title", "status", "code", "detail"]),
        "Historique": open(["dossier": text, "evenements": ["type": "array"], "destinataires": ["type": "array"], "versions": ["type": "array"]], required: ["dossier", "evenements"]),
        "Version": open(["dossier": text, "numero": integer, "contenu": ["type": "object"], "empreinte": text], required: ["dossier", "numero", "contenu"]),
        "ListeDeDossiers": open(["dossiers": ["type": "array", "items": ["type": "object"]], "suivant": ["type": ["string", "null"]]], required: ["dossiers", "suivant"]),
        "Corbeilles": open(["corbeilles": ["type": "array", "items": ["type": "object"]]], required: ["corbeilles"]),
        "Patients": open(["patients": ["type": "array", "items": ["type": "object"]]], required: ["patients"]),
        "Notifications": open(["notifications": ["type": "array", "items": ["type": "object"]]], required: ["notifications"]),
        "Moi": open(["compte": text, "nom": text, "role": text], required: ["compte", "nom", "role"]),
        "Teleservices": collection("teleservices"),
        "Formulaire": open(["patient": ["type": "object"], "contenu": ["type": "object"]], required: ["patient", "contenu", "provenances"]),
        "Termes": collection("termes"),
        "Patient": open(["id": text, "nom": text], required: ["id", "nom", "dossiers"]),
        "Sessions": collection("sessions"),
        "Jetons": collection("jetons"),
        "Delegations": open(["donnees": ["type": "array"], "recues": ["type": "array"]], required: ["donnees", "recues"]),
        "DelegationFaite": open(["id": text], required: ["id"]),
        "Favoris": collection("services"),
        "File": collection("abandonnes"),
        "Verification": open(["titre": text, "etat": text], required: ["titre", "volet", "etat", "version"]),
        "Profils": open(["profils": ["type": "array", "items": ["type": "object"]]], required: ["profils"]),
        "Jeton": open(["jeton": text], required: ["jeton"]),
    ]

    private static func collection(_ name: String) -> JSONValue {
        open([name: ["type": "array", "items": ["type": "object"]]], required: [name])
    }

    static let day: JSONValue = ["type": "string", "format": "date"]
    static let text: JSONValue = ["type": "string"]
    static let integer: JSONValue = ["type": "integer"]
    static let moment: JSONValue = ["type": "string", "format": "date-time"]
    private static let states: JSONValue = ["type": "string", "enum": .array(DossierState.allCases.map { .string($0.rawValue) })]

    static func list(_ name: String) -> JSONValue { ["type": "array", "items": ["$ref": .string("#/components/schemas/\(name)")]] }

    /// What we take: nothing beyond the named members.
    static func object(_ members: [String: JSONValue], required: [String] = []) -> JSONValue {
        var schema = open(members, required: required).object ?? [:]
        schema["additionalProperties"] = false
        return .object(schema)
    }

    /// What we give: may grow.
    static func open(_ members: [String: JSONValue], required: [String] = []) -> JSONValue {
        var schema: [String: JSONValue] = ["type": "object", "properties": .object(members)]
        if !required.isEmpty { schema["required"] = .array(required.map(JSONValue.string)) }
        return .object(schema)
    }
}
