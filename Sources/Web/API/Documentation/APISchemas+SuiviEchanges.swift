import Core

extension APISchemas {
    static let suiviEchanges: [String: JSONValue] = [
        "Imports": open(["imports": list("Import")], required: ["imports"]),
        "Import": open(
            [
                "id": text, "epidemie": text, "nom": text, "etat": ["type": "string", "enum": ["a-confirmer", "a-faire", "en-cours", "fait", "echec", "defait"]], "le": moment,
                "avance": integer, "lus": integer, "retenus": integer, "refuses": integer, "cas": ["type": "object"], "liens": ["type": "object"],
                "contacts": ["type": "object"], "signales": ["type": "object"], "messages": ["type": "array", "items": text],
                "lignesRefusees": ["type": "array", "items": text], "apercu": ["type": "array", "items": ["type": "object"]],
            ], required: ["id", "etat", "lus", "retenus", "refuses", "signales"]),
        "ConfirmationImport": object(["colonnes": ["type": "object"], "departement": text, "commence": ["type": "boolean"]]),
        "RetraitImport": open(["restants": integer], required: ["restants"]),
        "Doublons": open(["doublons": list("Doublon"), "total": integer, "suivant": ["type": ["string", "null"]]], required: ["doublons", "total", "suivant"]),
        "Doublon": open(
            [
                "id": text, "genre": text, "a": text, "b": text, "numeroA": text, "numeroB": text, "score": integer, "raisons": ["type": "array", "items": text],
                "etat": text, "proposeLe": moment, "champs": ["type": "array", "items": ["type": "object"]],
            ], required: ["id", "genre", "a", "b", "score", "raisons", "etat", "champs"]),
        "FusionDoublon": object(["garder": text, "choisis": ["type": "array", "items": text]], required: ["garder"]),
        "FusionFaite": open(["fusion": text], required: ["fusion"]),
        "FusionAnnulee": open(["restes": ["type": "array", "items": text]], required: ["restes"]),
        "Fusions": open(["fusions": ["type": "array", "items": ["type": "object"]]], required: ["fusions"]),
        "Fait": open(["fait": ["type": "boolean"]], required: ["fait"]),
    ]
}
