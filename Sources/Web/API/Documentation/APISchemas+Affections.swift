import Core

extension APISchemas {
    static let affections: [String: JSONValue] = [
        "Affection": open(
            [
                "id": text, "origine": ["type": "string", "enum": ["guichet", "caisse"]], "code": text, "titre": text, "precision": text, "du": day,
                "au": ["type": ["string", "null"], "format": "date"], "dureeCertaine": ["type": "boolean"],
                "etat": ["type": "string", "enum": ["ouverte", "echeance", "finie"]], "renouvellement": ["type": "object"], "irreversible": ["type": "boolean"],
                "avancement": text, "demandes": ["type": "array", "items": ["type": "object"]], "faits": ["type": "array", "items": ["type": "object"]],
                "patientAverti": text,
            ], required: ["origine", "titre", "du", "au", "dureeCertaine", "etat", "renouvellement", "irreversible", "avancement", "demandes", "faits"]),
        "Affections": open(
            ["patient": ["type": "object"], "affections": list("Affection"), "demandes": ["type": "array", "items": ["type": "object"]], "peutDemander": ["type": "boolean"]],
            required: ["patient", "affections", "demandes", "peutDemander"]),
        "Renouvellements": open(["renouvellements": ["type": "array", "items": ["type": "object"]]], required: ["renouvellements"]),
        "PatientsSansMedecin": open(
            ["patients": ["type": "array", "items": ["type": "object"]], "suivant": ["type": ["string", "null"]]], required: ["patients", "suivant"]),
        "LettresAffections": open(["lettres": ["type": "array", "items": ["type": "object"]]], required: ["lettres"]),
        "ReglagesAffections": open(["affections": ["type": "array", "items": ["type": "object"]]], required: ["affections"]),
        "SaisieReglageAffection": object(
            ["dixSept": ["type": "boolean"], "irreversible": ["type": "boolean"], "annees": integer, "anneesSuite": integer, "source": text]),
    ]
}
