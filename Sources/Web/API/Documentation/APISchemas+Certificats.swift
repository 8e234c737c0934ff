import Certificats
import Core

extension APISchemas {
    private static let optional: JSONValue = ["type": ["string", "null"]]
    private static let optionalDay: JSONValue = ["type": ["string", "null"], "format": "date"]

    /// What a version of a rule says.
    private static let version: [String: JSONValue] = [
        "version": integer, "requis": ["type": "string", "enum": .array(Requis.allCases.map { .string($0.rawValue) })], "libelle": text, "reponse": text, "condition": optional,
        "document": optional, "validite": optional, "texte": optional, "parQui": text, "frais": text, "aFaire": text, "du": optionalDay, "au": optionalDay,
        "certitude": ["type": "string", "enum": .array(Certitude.allCases.map { .string($0.rawValue) })], "reserves": ["type": "array", "items": text],
        "positions": ["type": "array", "items": ["type": "object"]], "source": text, "revueLe": day,
    ]

    static let certificats: [String: JSONValue] = [
        "ReponsesCertificats": open(
            ["resultats": list("ReponseCertificat"), "date": day, "question": optional], required: ["resultats", "date", "question"]),
        "ReponseCertificat": open(
            version.merging([
                "id": text, "regle": ["type": "string", "pattern": "^C[0-9]{2}$"], "date": day, "enVigueur": ["type": "boolean"],
                "domaine": ["type": "string", "enum": .array(Domaine.allCases.map { .string($0.rawValue) })], "situation": text, "demandeur": text, "adresse": text, "raison": text,
                "disciplines": ["type": "array", "items": ["type": "object"]], "versions": ["type": "array", "items": ["type": "object"]],
            ]) { first, _ in first },
            required: ["id", "regle", "version", "date", "requis", "reponse", "texte", "du", "au", "certitude", "raison", "adresse", "enVigueur"]),
        "QuestionCertificat": open(["question": text, "texte": text, "choix": ["type": "array", "items": ["type": "object"]]], required: ["question", "texte", "choix"]),
        "LettreCertificat": open(
            ["regle": text, "version": integer, "objet": text, "expediteur": ["type": "array", "items": text], "paragraphes": ["type": "array", "items": text],
             "signature": optional, "fait": day, "mention": text],
            required: ["regle", "version", "objet", "paragraphes", "mention"]),
    ]
}
