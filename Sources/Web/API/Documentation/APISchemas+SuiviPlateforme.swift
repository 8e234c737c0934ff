import Core

extension APISchemas {
    private static let truth: JSONValue = ["type": "boolean"]
    private static func many(_ item: JSONValue = ["type": "object"]) -> JSONValue { ["type": "array", "items": item] }

    static let suiviPlateforme: [String: JSONValue] = [
        "ChoixDeFile": object(["epidemie": text, "departement": text, "file": text]),
        "IssueAppel": object(["issue": text, "rappel": text], required: ["issue"]),
        "CompletionContact": object([
            "telephone": text, "courriel": text, "adresse": text, "codePostal": text, "commune": text, "symptomesLe": text, "medecinResultat": text,
            "besoinSocial": text, "accordSocial": truth, "arret": truth, "arretMedecin": text,
        ]),
        "ActivationSurcharge": object(["epidemie": text, "departement": text, "motif": text], required: ["departement", "motif"]),
        "CoupureSurcharge": object(["epidemie": text, "departement": text], required: ["departement"]),
        "RefusArret": object(["motif": text], required: ["motif"]),
        "PreuveDeclaration": object(["dateNaissance": text], required: ["dateNaissance"]),
        "Autodeclaration": object(
            [
                "dateNaissance": text, "symptomes": truth, "symptomesLe": text, "peutSIsoler": truth, "arret": truth, "besoinSocial": text, "accordSocial": truth,
                "telephone": text,
            ], required: ["dateNaissance", "symptomes", "peutSIsoler"]),
        "FileAppels": open(
            [
                "file": text, "departements": many(text), "enAttente": integer, "enRetard": integer, "bientot": integer, "plusTard": integer, "ouverte": truth,
                "prochaineOuverture": moment, "pris": many(), "mesAppels": integer, "mesJoints": integer, "tousAppels": integer,
            ], required: ["file", "enAttente", "enRetard", "ouverte", "pris"]),
        "AppelSuivant": open(["contact": ["type": ["object", "null"]]], required: ["contact"]),
        "FicheAppel": open(
            [
                "id": text, "numero": text, "cas": text, "etat": text, "revision": integer, "essais": integer, "code": text, "finIsolement": day, "jourDuTest": day,
                "droitTest": truth, "droitMasques": truth, "personne": ["type": "object"], "script": many(), "tentatives": many(), "foyer": many(),
                "echeanceAppel": moment, "prochainEssai": moment, "jointLe": moment, "arret": ["type": "object"], "priseJusqua": moment, "annulableJusqua": moment,
            ], required: ["id", "numero", "etat", "revision", "code", "script", "personne"]),
        "ContactsDuTerritoire": open(["contacts": many(), "suivant": ["type": ["string", "null"]]], required: ["contacts", "suivant"]),
        "FichesDuTerritoire": open(["fiches": many(), "suivant": ["type": ["string", "null"]]], required: ["fiches", "suivant"]),
        "FicheDuTerritoire": open(
            ["id": text, "numero": text, "etat": text, "revision": integer, "personne": ["type": "object"], "contacts": many(), "actions": many(text)],
            required: ["id", "numero", "etat", "revision", "contacts", "actions"]),
        "Surcharge": open(["departements": many(), "passees": many(), "peutDecider": truth], required: ["departements", "passees", "peutDecider"]),
        "ArretsDemandes": open(["arrets": many()], required: ["arrets"]),
        "ArretRepris": open(["dossier": text, "adresse": text], required: ["dossier", "adresse"]),
        "PageDeclaration": open(["expireLe": moment], required: ["expireLe"]),
        "ConfirmationDeclaration": open(
            ["code": text, "finIsolement": day, "jourDuTest": day, "droitTest": truth, "droitMasques": truth, "seraAppele": truth, "arret": text],
            required: ["code", "finIsolement", "jourDuTest", "droitTest", "droitMasques", "seraAppele"]),
        "Messages": open(["enAttente": integer, "abandonnes": many(), "plusAncien": moment], required: ["enAttente", "abandonnes"]),
    ]
}
