import Core
import Desk

extension APISchemas {
    static let decisions: [String: JSONValue] = [
        "GenresDeDemande": open(["genres": ["type": "array", "items": ["type": "object"]]], required: ["genres"]),
        "SaisieGenre": Desk.formulaireGenre.schema,
        "MotifDeReponse": object(["motif": ["type": "string", "maxLength": 1000], "modele": text]),
        "Acceptation": object(["motif": ["type": "string", "maxLength": 1000], "modele": text, "accorde": text]),
        "Passation": object(["agent": text], required: ["agent"]),
        "LotAccepte": object(["teleservice": text, "dossiers": ["type": "array", "items": text, "maxItems": 50]], required: ["teleservice", "dossiers"]),
        "ResultatsDeLot": open(["resultats": ["type": "array", "items": ["type": "object"]]], required: ["resultats"]),
        "MotifsTypes": open(["motifs": ["type": "array", "items": ["type": "object"]]], required: ["motifs"]),
        "SaisieMotif": object(["titre": text, "texte": text, "teleservice": text], required: ["titre", "texte"]),
        "Collegues": open(["collegues": ["type": "array", "items": ["type": "object"]]], required: ["collegues"]),
        "SecondRegard": open(["teleservices": ["type": "array", "items": ["type": "object"]]], required: ["teleservices"]),
        "SaisieSecondRegard": object(["acceptation": ["type": "boolean"], "refus": ["type": "boolean"]], required: ["acceptation", "refus"]),
        "SchemaDeFormulaire": open(["properties": ["type": "object"]], required: ["properties"]),
        "AccesDocuments": open(
            ["types": ["type": "array", "items": ["type": "object"]], "professions": ["type": "array", "items": ["type": "object"]]], required: ["types", "professions"]),
        "BaseEspace": open(["base": text, "consentementADemander": ["type": "boolean"]], required: ["base", "consentementADemander"]),
        "LectureEspace": object(["base": ["type": "string", "enum": .array(BaseLecture.allCases.map { .string($0.rawValue) })]], required: ["base"]),
        "Espace": open(["documents": ["type": "array", "items": ["type": "object"]]], required: ["documents"]),
        "SaisieAcces": object(["permis": ["type": "boolean"], "source": text], required: ["permis"]),
        "FinGenre": object(["au": text], required: ["au"]),
    ]
}
