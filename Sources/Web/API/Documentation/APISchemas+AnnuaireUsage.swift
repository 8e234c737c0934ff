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
    ]
}
