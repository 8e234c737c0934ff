import Core
import Desk

extension APISchemas {
    private static let flag: JSONValue = ["type": "boolean"]
    private static let reason: JSONValue = ["type": "string", "minLength": 3, "maxLength": 1000]
    private static func words(_ values: [String]) -> JSONValue { ["type": "string", "enum": .array(values.map(JSONValue.string))] }
    private static let traits: [String: JSONValue] = [
        "nomNaissance": text, "prenoms": text, "dateNaissance": text, "sexe": words(Sexe.allCases.map(\.rawValue)), "lieuNaissance": text,
    ]

    static let identite: [String: JSONValue] = [
        "Identite": open(
            [
                "patient": ["type": "object"], "revision": integer, "statut": words(StatutIdentite.allCases.map(\.rawValue)),
                "attributs": ["type": "array", "items": words(AttributIdentite.allCases.map(\.rawValue))], "traits": ["type": "object"],
                "traitsVerrouilles": flag, "ins": ["type": ["object", "null"]], "proposition": ["type": ["object", "null"]], "avis": ["type": "array", "items": text],
                "historique": ["type": "array", "items": ["type": "object"]], "fusions": ["type": "array", "items": ["type": "object"]],
            ], required: ["patient", "revision", "statut", "attributs", "traits", "historique"]),
        "ResultatINSi": open(
            ["issue": words(["recuperee", "a-comparer", "aucune", "autre-patient", "indisponible"]), "code": ["type": ["string", "null"]], "message": text, "identite": ["$ref": "#/components/schemas/Identite"]],
            required: ["issue", "message", "identite"]),
        "DocumentVu": object(["document": words(ModeValidation.allCases.map(\.rawValue)), "revision": integer], required: ["document"]),
        "ChoixINSi": object(["choix": words(["appliquer", "ecarter"]), "revision": integer], required: ["choix"]),
        "EvenementIdentite": object(["genre": text, "motif": reason, "revision": integer], required: ["genre"]),
        "TraitsCorriges": object(traits.merging(["exception": flag, "motif": reason, "revision": integer]) { a, _ in a }, required: ["nomNaissance", "prenoms", "dateNaissance", "sexe"]),
        "NouveauPatient": object(
            traits.merging(["nomUtilise": text, "nir": text, "caisse": text, "telephone": text, "estUnAutre": flag]) { a, _ in a },
            required: ["nomNaissance", "prenoms", "dateNaissance", "sexe", "caisse"]),
        "Inscription": open(["id": ["type": ["string", "null"]], "ressemblants": ["type": "array", "items": ["type": "object"]]], required: ["ressemblants"]),
        "PatientsVus": open(["patients": ["type": "array", "items": ["type": "object"]]], required: ["patients"]),
        "RecherchePatientele": object(["q": text]),
        "CaissesConnues": open(["caisses": ["type": "array", "items": ["type": "object"]]], required: ["caisses"]),
        "FileFusions": open(["ressemblances": ["type": "array", "items": ["type": "object"]], "fusions": ["type": "array", "items": ["type": "object"]]], required: ["ressemblances", "fusions"]),
        "PairePatients": open(["a": ["type": "object"], "b": ["type": "object"], "comparaison": ["type": "array", "items": ["type": "object"]]], required: ["a", "b", "comparaison"]),
        "PropositionFusion": object(["garder": text, "reunir": text, "motif": reason], required: ["garder", "reunir", "motif"]),
        "DeuxPatients": object(["a": text, "b": text], required: ["a", "b"]),
        "DecisionFusion": object(["accord": flag], required: ["accord"]),
        "PorteurDemo": object(["nir": text], required: ["nir"]),
        "CodeDemo": open(["code": text, "minutes": integer], required: ["code", "minutes"]),
        "FusionProposee": open(["fusion": text], required: ["fusion"]),
    ]
}
