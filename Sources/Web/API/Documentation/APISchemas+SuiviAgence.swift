import ContactTracing
import Core

extension APISchemas {
    static let suiviAgence: [String: JSONValue] = [
        "CasAgence": open(
            ["id": text, "numero": text, "etat": text, "departement": text, "nom": text, "revision": integer, "contacts": ["type": "array"], "appels": ["type": "array"], "actions": ["type": "array", "items": text]],
            required: ["id", "numero", "etat", "departement", "revision"]),
        "CasAgenceListe": open(["cas": list("CasAgence"), "suivant": ["type": ["string", "null"]]], required: ["cas", "suivant", "departements"]),
        "AppelIsolement": open(["id": text, "numero": text, "nom": text, "prevuLe": day, "jour": integer, "finLe": day], required: ["id", "numero", "prevuLe"]),
        "AppelsIsolement": open(["appels": list("AppelIsolement"), "suivant": ["type": ["string", "null"]]], required: ["appels", "suivant"]),
        "IssueIsolement": object(
            ["issue": ["type": "string", "enum": .array(IssueSuivi.allCases.map { .string($0.rawValue) })], "note": ["type": "string", "maxLength": 500]],
            required: ["issue"]),
        "Groupe": open(
            ["id": text, "motif": text, "libelle": text, "etat": text, "effectif": integer, "du": day, "au": day, "cas": list("CasAgence")],
            required: ["id", "motif", "etat", "effectif", "du", "au"]),
        "Groupes": open(["groupes": list("Groupe")], required: ["groupes"]),
        "Decision": open(["groupe": text], required: ["groupe"]),
    ]
}
