import Core

extension APISchemas {
    private static let truth: JSONValue = ["type": "boolean"]
    private static let many: JSONValue = ["type": "array", "items": ["type": "object"]]
    private static let texts: JSONValue = ["type": "array", "items": ["type": "string"]]

    static let recensement: [String: JSONValue] = [
        "NouvelleCampagne": object(
            [
                "objet": text, "departements": text, "ouverture": day, "echeance": day, "fin": day, "medecins": ["type": "string", "enum": ["generalistes", "tous"]],
                "essaisAuPlus": integer, "heuresReponse": integer, "caisse": text,
            ], required: ["objet", "departements", "echeance", "fin"]),
        "Campagne": open(
            [
                "id": text, "objet": text, "etat": text, "departements": texts, "ouverture": day, "echeance": day, "fin": day, "aAppeler": integer, "progression": many,
                "orientations": ["type": "object"], "effacement": ["type": "object"],
            ], required: ["id", "objet", "etat", "departements", "fin", "progression"]),
        "Campagnes": open(["campagnes": list("Campagne")], required: ["campagnes"]),
        "NumerosEquipes": object(["numeros": text], required: ["numeros"]),
        "EquipesMarques": open(["marques": integer, "inconnus": texts], required: ["marques", "inconnus"]),
        "ChoixDepartement": object(["departement": text]),
        "CabinetSuivant": open(["fiche": ["type": ["object", "null"]]], required: ["fiche"]),
        "Recenses": open(["fiches": many, "suivant": ["type": ["string", "null"]]], required: ["fiches", "suivant"]),
        "FicheRecensement": open(
            [
                "id": text, "genre": text, "nom": text, "etat": text, "revision": integer, "taille": integer, "equipe": truth, "partage": truth, "script": many,
                "appels": many, "cabinet": many, "reponse": ["type": "object"],
            ], required: ["id", "genre", "nom", "etat", "revision", "partage", "script"]),
        "IssueRecensement": object(["issue": text, "rappel": text], required: ["issue"]),
        "ReponseRecensement": object([
            "accueille": texts, "orientation3646": truth, "telephone": text, "courriel": text, "adresseWeb": text,
            "plages": ["type": "array", "items": object(["jour": text, "debut": text, "fin": text], required: ["jour", "debut", "fin"])], "teleconsultation": texts,
            "creneauxDediesPossibles": truth, "souhaiteRegroupement": truth, "surDemandeMedecin": truth, "domicile": truth, "assisteTeleconsultation": truth,
            "telesoin": truth, "creneauxSpecifiques": truth, "partage": truth,
        ]),
        "LienRecensement": open(["adresse": text], required: ["adresse"]),
        "LienOuvert": open(["genre": text, "nom": text, "objet": text, "caisse": text, "fin": day, "etat": text, "partage": truth], required: ["genre", "nom", "etat", "partage"]),
        "Retrait": object(["tout": truth]),
        "PropositionsOrientation": open(["volontaires": integer, "mesure": truth, "propositions": many], required: ["volontaires", "propositions"]),
        "NouvelleOrientation": object(
            ["recense": text, "besoin": text, "commune": text, "maniere": text, "patient": text, "prenom": text, "telephone": text, "reprend": text],
            required: ["recense", "besoin", "commune"]),
        "Orientation": open(
            ["id": text, "etat": text, "besoin": text, "commune": text, "nom": text, "creeLe": moment, "echeance": moment, "motif": text],
            required: ["id", "etat", "besoin", "commune", "nom"]),
        "Orientations": open(["orientations": list("Orientation")], required: ["orientations"]),
        "Renvoi": object(["motif": text], required: ["motif"]),
        "MaReponse": open(["campagne": text, "etat": text, "partage": truth, "enAttente": integer], required: ["campagne", "etat", "partage"]),
        "MesReponses": open(["campagnes": list("MaReponse")], required: ["campagnes"]),
        "Infirmiers": open(["infirmiers": many, "mesure": truth], required: ["infirmiers"]),
        "Positions": open(["sources": many], required: ["sources"]),
        "NouvellesPositions": object(["texte": text, "plan": text, "source": text], required: ["texte", "plan", "source"]),
        "PositionsNotees": open(["communes": integer], required: ["communes"]),
    ]
}
