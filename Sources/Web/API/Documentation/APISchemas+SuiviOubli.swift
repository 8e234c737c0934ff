import Core

extension APISchemas {
    static let suiviOubli: [String: JSONValue] = [
        "Effacements": open(["effacements": list("Effacement")], required: ["effacements"]),
        "Effacement": open(
            ["id": text, "rapport": ["$ref": "#/components/schemas/RapportEffacement"], "texte": text, "signature": text, "clefPublique": text, "authentique": ["type": "boolean"]],
            required: ["id", "rapport", "texte", "signature", "clefPublique", "authentique"]),
        "RapportEffacement": open(["epidemie": text, "le": moment, "lignes": ["type": "array", "items": ["type": "object"]]], required: ["epidemie", "le", "lignes"]),
        "EffacementsFaits": open(["rapports": list("RapportEffacement")], required: ["rapports"]),
    ]
}
