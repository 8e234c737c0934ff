import Core

extension APISchemas {
    /// Contacts of the funds, search of the directory, free entries, accounts closed by the directory.
    static let annuaireUsage: [String: JSONValue] = [
        "ListeDeCaisses": open(["caisses": ["type": "array", "items": ["type": "object"]]], required: ["caisses"]),
        "ContactsDeCaisse": open(
            ["caisse": ["type": "object"], "contacts": ["type": "array", "items": ["type": "object"]], "modifiables": ["type": "boolean"]],
            required: ["caisse", "contacts", "modifiables"]),
        "ContactDeCaisse": object(
            [
                "sujet": ["type": "string", "enum": .array(SujetContact.allCases.map { .string($0.rawValue) })], "intitule": text, "role": text,
                "telephone": text, "courriel": text, "horaires": text, "secteur": text,
            ], required: ["sujet", "intitule", "role"]),
        "ContactEcrit": open(["id": text], required: ["id"]),
        "Professionnels": open(["professionnels": objects, "incomplet": ["type": "boolean"]], required: ["professionnels", "incomplet", "commune", "aJourLe"]),
        "Lieux": open(["lieux": objects, "incomplet": ["type": "boolean"]], required: ["lieux", "incomplet", "commune", "aJourLe"]),
        "NomenclaturesAnnuaire": open(["professions": objects, "specialites": objects], required: ["professions", "specialites"]),
        "FicheProfessionnel": open(["nom": text, "present": ["type": ["object", "null"]]], required: ["nom", "present", "partiLe", "aJourLe"]),
        "FicheLieu": open(["lieu": ["type": "object"], "noms": objects, "professionnels": objects], required: ["lieu", "messageries", "noms", "professionnels", "incomplet"]),
        "NomDeLieu": object(
            ["nom": text, "portee": ["type": "string", "enum": .array(PorteeAlias.allCases.map { .string($0.rawValue) })]], required: ["nom"]),
        "NomGarde": open(["id": text], required: ["id"]),
        "SaisieLibre": object(["genre": ["type": "string", "enum": ["lieu", "professionnel"]], "texte": text, "commune": text], required: ["texte"]),
        "LieuLibre": open(["id": text, "texte": text, "etat": text], required: ["id", "genre", "texte", "commune", "etat", "lieu", "professionnel"]),
        "LieuxLibres": open(["libres": list("LieuLibre")], required: ["libres"]),
        "LieuxARapprocher": open(["saisies": objects], required: ["saisies", "suivant"]),
        "LieuARapprocher": open(["saisie": ["type": "object"], "candidats": objects], required: ["saisie", "candidats"]),
        "Rapprochement": object(["cible": text, "portee": ["type": "string", "enum": ["commune", "departement", "aucune"]]], required: ["cible"]),
        "ComptesSuivis": open(["faits": objects, "aVoir": integer], required: ["faits", "aVoir", "suite"]),
    ]

    private static let objects: JSONValue = ["type": "array", "items": ["type": "object"]]
}
