import Core
import Desk

extension APISchemas {
    static let caisses: [String: JSONValue] = [
        "Envoi": object(["fait": ["type": "string", "enum": ["poste", "remis", "aucun"]], "le": day], required: ["fait"]),
        "Caisses": open(
            ["caisses": list("Caisse"), "reprises": ["type": "array", "items": ["type": "object"]], "codesSansCaisse": ["type": "array", "items": text]],
            required: ["caisses", "reprises", "codesSansCaisse"]),
        "Caisse": open(
            ["code": text, "nom": text, "adresse": ["type": "array", "items": text], "receptions": ["type": "array", "items": ["type": "object"]]],
            required: ["code", "nom", "adresse", "receptions"]),
        "SaisieCaisse": object(
            ["nom": text, "lignes": text, "codePostal": text, "commune": text, "telephone": text, "source": text],
            required: ["nom", "lignes", "codePostal", "commune", "source"]),
        "SaisieReception": object(["teleservice": text, "du": text, "au": text, "source": text], required: ["teleservice", "du", "source"]),
        "FinReception": object(["au": text, "source": text], required: ["au", "source"]),
        "SaisieReprise": object(["ancien": text, "successeur": text, "le": text, "source": text], required: ["ancien", "successeur", "le", "source"]),
        "Identifiant": open(["id": text], required: ["id"]),
    ]

    static let medecinTraitant: [String: JSONValue] = [
        "ConsultationMedecinTraitant": object(
            ["motif": ["type": "string", "enum": .array(MotifIMT.allCases.map { .string($0.rawValue) })], "precisions": text], required: ["motif"]),
        "MedecinTraitant": open(
            ["medecinTraitant": ["type": ["object", "null"]], "precedents": ["type": "array", "items": ["type": "object"]],
             "consultations": ["type": "array", "items": ["type": "object"]]],
            required: ["medecinTraitant", "precedents", "consultations"]),
        "Patientele": open(
            ["patients": ["type": "array", "items": ["type": "object"]], "nombre": integer, "suivant": ["type": ["string", "null"]]],
            required: ["patients", "nombre", "suivant"]),
        "FinPatientele": object(
            ["motif": ["type": "string", "enum": .array(FinMedecinTraitant.departs.map { .string($0.rawValue) })], "le": text], required: ["motif", "le"]),
        "DepartMedecin": open(["patients": integer, "le": day], required: ["patients", "le"]),
        "ConsultationRemboursements": object(
            ["consentement": ["type": "string", "enum": .array(ConsentementHR.allCases.map { .string($0.rawValue) })]], required: ["consentement"]),
        "Remboursements": open(
            ["fourni": ["type": "boolean"], "depuis": day, "lignes": ["type": "array", "items": ["type": "object"]]], required: ["fourni", "depuis", "lignes"]),
        "CodesMasques": open(["codes": ["type": "array", "items": ["type": "object"]]], required: ["codes"]),
        "SaisieCodeMasque": object(["motif": text], required: ["motif"]),
    ]
}
