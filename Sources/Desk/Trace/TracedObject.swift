/// What a refused request asked for, as the trace may keep it: identifiers, codes of funds and words of the house. A number or a
/// name that somebody wrote in the place of one is not kept.
enum TracedObject {
    /// Second parts that the acts themselves write.
    private static let words: Set<Substring> = [
        "affections", "agence", "appels", "arret", "arrets", "attentes", "cas", "chaines", "contact", "contacts", "copie", "declaration", "doublons", "droit", "droits", "effacements", "effectif", "espace", "export",
        "fiches", "fusions", "groupes", "habilitations", "historique", "identite", "isolement", "lettres", "limitation", "lot", "lots", "lieu", "masques", "medecin-traitant", "recherche", "remboursements", "remuneration",
        "sans-medecin", "surcharge", "tableau",
    ]

    static func named(_ object: String) -> String {
        object.split(separator: "/", omittingEmptySubsequences: false).enumerated()
            .map { index, part in index == 0 || words.contains(part) || isCode(part) || Identifier.isWellFormed(String(part)) ? String(part) : "?" }
            .joined(separator: "/")
    }

    /// A fund's code, a version: fewer digits than a telephone number has.
    private static func isCode(_ part: Substring) -> Bool { (1...9).contains(part.utf8.count) && part.utf8.allSatisfy { (0x30...0x39).contains($0) } }
}
