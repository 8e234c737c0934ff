import Core

extension APISchemas {
    static let suiviDroits: [String: JSONValue] = [
        "DemandeDroit": object(["code": text, "nir": text, "nom": text, "prenom": text, "dateNaissance": text]),
        "DroitTest": object(
            ["droit": ["type": "boolean"], "jusquau": ["type": ["string", "null"], "format": "date"], "reference": ["type": ["string", "null"]]],
            required: ["droit", "jusquau", "reference"]),
        "DateDeTest": object(["reference": text, "date": day], required: ["reference", "date"]),
        "DroitMasques": object(
            ["masques": ["type": "boolean"], "dejaDelivres": ["type": "boolean"], "reference": ["type": ["string", "null"]]],
            required: ["masques", "dejaDelivres", "reference"]),
        "Remise": object(["reference": text], required: ["reference"]),
    ]
}
