import ContactTracing
import Core
import Desk

extension APISchemas {
    static let suiviMedecin: [String: JSONValue] = sheets.merging(statements) { first, _ in first }

    private static let truth: JSONValue = ["type": "boolean"]
    private static func words(_ values: [String]) -> JSONValue { ["type": "string", "enum": .array(values.map(JSONValue.string))] }

    private static func form(_ form: AnyForm, _ title: String) -> JSONValue {
        var schema = form.schema.object ?? [:]
        schema["title"] = .string(title)
        return .object(schema)
    }

    private static let sheets: [String: JSONValue] = [
        "contenu-cas": form(FormulairesSuivi.cas, "La fiche d’un cas"),
        "contenu-contact": form(FormulairesSuivi.contact, "Un contact"),
        "contenu-contacts": form(FormulairesSuivi.contacts, "Plusieurs contacts"),
        "NouveauCas": object(
            ["epidemie": text, "patient": ["$ref": "#/components/schemas/ReferencePatient"], "contenu": ["$ref": "#/components/schemas/contenu-cas"]], required: ["contenu"]),
        "AttentesDuMedecin": open(["aValider": integer, "arrets": integer, "echeance": moment], required: ["aValider", "arrets"]),
        "ContenuDeCas": object(["contenu": ["$ref": "#/components/schemas/contenu-cas"]], required: ["contenu"]),
        "ContenuDeContact": object(["contenu": ["$ref": "#/components/schemas/contenu-contact"]], required: ["contenu"]),
        "Accord": object(["accord": truth], required: ["accord"]),
        "Resultat": object(["resultat": words(["positif", "negatif"]), "le": moment], required: ["resultat"]),
        "Validation": object(["annonce": words(Annonce.allCases.map(\.rawValue))], required: ["annonce"]),
        "ListeCollee": object(["texte": text], required: ["texte"]),
        "GesteAppel": object(["geste": words(GesteAppel.allCases.map(\.rawValue))], required: ["geste"]),
        "MesCas": open(["aValider": list("LigneDeCas"), "cas": list("LigneDeCas"), "suivant": ["type": ["string", "null"]]], required: ["aValider", "cas", "suivant"]),
        "LigneDeCas": open(
            ["id": text, "numero": text, "nom": text, "etat": words(EtatCas.allCases.map(\.rawValue)), "echeanceValidation": moment, "creeLe": moment, "contacts": integer, "joints": integer, "aAppeler": integer],
            required: ["id", "numero", "nom", "etat", "contacts"]),
        // What is given back to be filled may be incomplete: only what is sent is held to the form.
        "CasPrepare": open(["contenu": ["type": "object"], "patient": ["type": ["object", "null"]], "enCours": ["type": ["string", "null"]]], required: ["contenu"]),
        "FicheDeCas": open(
            [
                "id": text, "numero": text, "etat": words(EtatCas.allCases.map(\.rawValue)), "nom": text, "departement": text, "accord": truth, "accordLe": moment,
                "revision": integer, "positifLe": moment, "echeanceValidation": moment, "valideLe": moment, "valideeATemps": truth, "annonce": text,
                "effacementLe": day, "aEnregistrer": integer, "nonRetenus": integer, "contacts": list("ContactDeCas"),
            ], required: ["id", "numero", "etat", "accord", "revision", "contacts"]),
        "ResultatNote": open(["id": text, "etat": words(EtatCas.allCases.map(\.rawValue))], required: ["id", "etat"]),
        "ContactDeCas": open(
            [
                "id": text, "numero": text, "nom": text, "etat": words(EtatContact.allCases.map(\.rawValue)), "estContact": truth,
                "raison": words(Eligibilite.Raison.allCases.map(\.rawValue)), "phrase": text, "file": text, "echeanceAppel": moment, "cas": text,
            ], required: ["id", "numero", "etat", "estContact", "raison", "phrase"]),
        "ContactPrepare": open(["cas": text, "numero": text, "revision": integer, "contenu": ["type": "object"]], required: ["cas", "contenu"]),
        "ListeLue": open(["contenu": ["type": "object"], "lues": integer, "enTrop": integer, "anomalies": list("Anomalie")], required: ["contenu", "lues", "anomalies"]),
        "SuiteDuResultat": open(["etat": words(EtatContact.allCases.map(\.rawValue)), "numero": text, "cas": ["type": ["string", "null"]], "numeroCas": ["type": ["string", "null"]]], required: ["etat", "numero", "cas"]),
    ]

    private static let statements: [String: JSONValue] = [
        "Remuneration": open(
            ["epidemie": text, "mois": ["type": "array"], "lignes": ["type": "array"], "nonRemuneres": ["type": "array"], "premierEffacement": day],
            required: ["epidemie", "mois", "lignes", "nonRemuneres"])
    ]
}
