import Certificats
import Core
import Desk

extension APISchemas {
    private static let optional: JSONValue = ["type": ["string", "null"]]
    private static let optionalDay: JSONValue = ["type": ["string", "null"], "format": "date"]

    private static let structures: JSONValue = ["type": "string", "enum": .array(GenreStructure.allCases.map { .string($0.rawValue) })]

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
                "disciplines": ["type": "array", "items": ["type": "object"]], "versions": ["type": "array", "items": ["type": "object"]], "etablir": ["type": "object"],
            ]) { first, _ in first },
            required: ["id", "regle", "version", "date", "requis", "reponse", "texte", "du", "au", "certitude", "raison", "adresse", "enVigueur"]),
        "QuestionCertificat": open(["question": text, "texte": text, "choix": ["type": "array", "items": ["type": "object"]]], required: ["question", "texte", "choix"]),
        "LettreCertificat": open(
            ["regle": text, "version": integer, "objet": text, "expediteur": ["type": "array", "items": text], "paragraphes": ["type": "array", "items": text],
             "signature": optional, "fait": day, "mention": text],
            required: ["regle", "version", "objet", "paragraphes", "mention"]),
        "HistoireCertificat": open(["regle": text, "situation": text, "faits": ["type": "array", "items": ["type": "object"]]], required: ["regle", "faits"]),
        "NouveauSignalement": object(
            ["regle": ["type": "string", "pattern": "^C[0-9]{2}$"], "structure": structures, "nom": optional, "commune": text], required: ["regle", "structure", "commune"]),
        "SignalementCertificat": open(
            ["id": text, "regle": text, "structure": structures, "nom": optional, "commune": text, "saison": text, "parProfessionnel": ["type": "boolean"], "faitLe": moment,
             "retireLe": ["type": ["string", "null"], "format": "date-time"]],
            required: ["id", "regle", "structure", "commune", "saison", "parProfessionnel", "faitLe", "retireLe"]),
        "SignalementsCertificat": open(["signalements": list("SignalementCertificat")], required: ["signalements"]),
        "LienStructure": open(["adresse": text, "jeton": text, "expireLe": moment], required: ["adresse", "jeton", "expireLe"]),
        "StructureSignalee": open(
            ["structure": structures, "nom": optional, "commune": text, "signalements": ["type": "array", "items": ["type": "object"]]], required: ["structure", "signalements"]),
        "ComptesSignalements": open(
            ["saison": optional, "saisons": ["type": "array", "items": ["type": "object"]], "structures": ["type": "array", "items": ["type": "object"]],
             "regles": ["type": "array", "items": ["type": "object"]]],
            required: ["saison", "saisons", "structures", "regles"]),
        "TableauRegles": open(
            ["propositions": list("PropositionRegle"), "aRelire": ["type": "array", "items": ["type": "object"]], "regles": ["type": "array", "items": ["type": "object"]]],
            required: ["propositions", "aRelire", "regles"]),
        "PropositionRegle": open(
            ["id": text, "regle": text, "etat": ["type": "string", "enum": .array(EtatProposition.allCases.map { .string($0.rawValue) })], "motif": text,
             "propose": ["type": "object"], "remplace": ["type": ["object", "null"]]],
            required: ["id", "regle", "etat", "motif", "propose", "remplace"]),
        "SaisieVersion": Desk.formulaireVersion.schema,
        "AvisRegle": object(["accepte": ["type": "boolean"], "avis": optional], required: ["accepte"]),
        "RelectureRegle": object(["note": text], required: ["note"]),
        "NouveauLecteur": object(["identifiant": text], required: ["identifiant"]),
        "LecteursSignalements": open(["lecteurs": ["type": "array", "items": ["type": "object"]]], required: ["lecteurs"]),
    ]
}
