import ContactTracing
import Core
import Desk

extension APISchemas {
    static let suiviPilotage: [String: JSONValue] = [
        "Epidemies": open(["epidemies": list("Epidemie")], required: ["epidemies"]),
        "Epidemie": open(["code": text, "nom": text, "version": integer, "du": day, "debut": day, "fin": day], required: ["code", "nom", "version"]),
        "EpidemieVersions": open(["code": text, "version": integer, "versions": ["type": "array", "items": ["type": "object"]]], required: ["code", "version", "versions"]),
        "NouvelleEpidemie": object(parametres.merging(["code": text, "debut": day, "modele": ["type": "string", "enum": ["covid-19", "exercice"]]]) { $1 }),
        "NouvelleVersion": object(parametres, required: ["du"]),
        "ClotureEpidemie": object(["fin": day], required: ["fin"]),
        "Habilitations": open(["habilitations": ["type": "array", "items": ["type": "object"]]], required: ["habilitations"]),
        "Habilitation": open(["id": text], required: ["id"]),
        "RechercheCompte": object(["nom": text, "epidemie": text], required: ["nom"]),
        "Comptes": open(["comptes": ["type": "array", "items": ["type": "object"]]], required: ["comptes"]),
        "NouvelleHabilitation": object(
            ["compte": text, "mission": text, "departements": ["type": "array", "items": text], "du": day, "au": day, "epidemie": text],
            required: ["compte", "mission", "departements", "du", "au"]),
    ]

    /// The members of a parameter set.
    private static let parametres: [String: JSONValue] = {
        var members: [String: JSONValue] = [
            "nom": text, "du": day, "fin": day, "epidemiologieJusqua": ["type": ["string", "null"], "format": "date"],
            "basesLegales": ["type": "array", "items": open(["reference": text, "dit": text, "confirme": ["type": "boolean"]])],
            "joursDeSuivi": ["type": "array", "items": integer], "ouvreTest": ["type": "boolean"], "ouvreMasques": ["type": "boolean"],
            "participants": ["type": "array", "items": ["type": "string", "enum": .array(Participant.allCases.map { .string($0.rawValue) })]],
        ]
        for champ in ChampParametre.tous { members[champ.nom] = integer }
        return members
    }()
}
