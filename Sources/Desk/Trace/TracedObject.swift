/// What a refused request asked for, as the trace may keep it: identifiers and words of the house. A number or a name that somebody
/// wrote in the place of an identifier is not kept.
enum TracedObject {
    /// Things that only 128 random bits name.
    private static let named: Set<Substring> = [
        "affection", "delegation", "document", "dossier", "droits", "entretien", "fil", "fusion", "habilitation", "jeton", "lieu-libre", "livraison", "maintenance", "patient", "patientele", "reclamation",
        "releve", "session", "vigilance", "webhook",
    ]

    static func named(_ object: String) -> String {
        let parts = object.split(separator: "/", omittingEmptySubsequences: false)
        return parts.enumerated().map { index, part in
            let mayBeWord = index == 0 || index > 1 || !named.contains(parts[0])
            return Identifier.isWellFormed(String(part)) || (mayBeWord && isWord(part)) ? String(part) : "?"
        }.joined(separator: "/")
    }

    /// A code of the house: small letters, hyphens, fewer digits than a telephone number has.
    private static func isWord(_ part: Substring) -> Bool {
        (1...32).contains(part.utf8.count) && part.utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D }
            && part.utf8.count { $0 >= 0x30 && $0 <= 0x39 } < 10
    }
}
