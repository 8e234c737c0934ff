import Core

extension APISchemas {
    static let suiviVues: [String: JSONValue] = [
        "TableauSuivi": open(
            [
                "epidemie": text, "periode": text, "le": moment, "departements": ["type": "array", "items": text],
                "maintenant": open(
                    [
                        "aAppeler": integer, "enRetard": integer, "injoignables": integer, "aValider": integer, "aValiderEnRetard": integer,
                        "validees": integer, "valideesEnRetard": integer,
                    ], required: ["aAppeler", "enRetard"]),
                "indicateurs": ["type": "object"], "courbe": ["type": "object"], "appels24h": ["type": "array"], "charge": ["type": "array"],
                "descendance": ["type": "array", "items": integer], "surcharges": ["type": "array"], "definitions": ["type": "array"],
            ], required: ["epidemie", "periode", "le", "departements", "maintenant", "indicateurs", "courbe", "definitions"]),
        "ChainesSuivi": open(
            [
                "epidemie": text, "periode": text, "figures": ["type": "object"], "casIsoles": integer, "resume": text, "condense": ["type": "boolean"],
                "cas": ["type": "array", "items": ["type": "object"]], "chaines": ["type": "array", "items": ["type": "object"]],
                "groupes": ["type": "array", "items": ["type": "object"]], "constats": ["type": "array", "items": ["type": "object"]],
            ], required: ["epidemie", "figures", "cas", "chaines", "groupes", "constats"]),
        "EffectifSuivi": open(
            ["parametres": ["type": "object"], "jours": ["type": "array"], "ensemble": ["type": "object"], "effectif": ["type": "object"], "essais": ["type": "array"]],
            required: ["parametres", "jours", "ensemble", "essais"]),
    ]
}
