import Core

extension APISchemas {
    static let droits: [String: JSONValue] = [
        "DemandeDroits": object(["date": day, "carteMajLe": day]),
        "Droits": open(
            [
                "id": ["type": ["string", "null"]], "etat": ["type": "string", "enum": .array(ReponseDroits.Etat.allCases.map { .string($0.rawValue) })],
                "resume": text, "dateSoins": day, "ouverts": ["type": "boolean"], "jusquAu": ["type": ["string", "null"], "format": "date"],
                "organisme": ["type": "object"], "droits": ["type": "array", "items": ["type": "object"]],
                "motifs": ["type": "array", "items": ["type": "object"]], "aFaire": ["type": "array", "items": text], "depuisLaCarte": ["type": "object"],
                "regles": text, "registre": integer, "donneeLe": moment, "recalculIdentique": ["type": "boolean"],
            ], required: ["etat", "resume", "dateSoins", "ouverts", "droits", "motifs", "aFaire", "regles", "registre", "donneeLe"]),
        "ReponsesDroits": open(["reponses": list("Droits")], required: ["reponses"]),
        "Livraison": open(["id": text, "etat": text, "lus": integer, "gardes": integer, "refuses": integer], required: ["id", "caisse", "genre", "etat", "lus", "gardes", "refuses"]),
        "Livraisons": open(["livraisons": list("Livraison")], required: ["livraisons"]),
    ]
}
