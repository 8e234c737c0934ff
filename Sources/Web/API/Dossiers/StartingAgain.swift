import Core

// What every door that begins a dossier from another one takes: fields to replace, and whether to deposit at once.

extension Operation.Parameter {
    static let depot = query("depot", "oui pour déposer aussitôt", ["type": "string", "enum": ["oui", "non"]])
}

extension Operation {
    static func startingAgain(_ id: String, _ summary: String) -> Operation {
        Operation(
            id, summary + " « contenu » remplace des champs ; depot=oui le dépose aussitôt.", parameters: [.depot], body: "ContenuFacultatif", success: 201,
            answer: "Dossier", refusals: [404, 409, 422], takesKey: true)
    }
}

extension Exchange {
    func startingAgain() async throws -> (changes: JSONValue, deposit: Bool) {
        try allowQuery("depot")
        return (try await json(emptyAllowed: true, keys: "contenu")["contenu"] ?? [:], try wantsDeposit())
    }
}
