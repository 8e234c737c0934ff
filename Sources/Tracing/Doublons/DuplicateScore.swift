/// How likely two records are one person, and why. A person always decides.
public struct DuplicateScore: Sendable, Hashable {
    public enum Level: String, Sendable, Hashable {
        /// The same NIR.
        case certain
        /// Near enough for a person to look.
        case probable
        case aucun
    }

    /// Least points of a likely duplicate.
    public static let threshold = 60

    public let level: Level
    /// 0 (nothing in common) to 100 (the same NIR).
    public let points: Int
    /// What brings the two together, in French, without the values themselves.
    public let reasons: [String]
    /// What keeps them apart.
    public let objections: [String]

    public init(_ a: PersonneComparee, _ b: PersonneComparee) {
        if let one = a.nirHash, let other = b.nirHash, !one.isEmpty, one == other {
            (level, points, reasons, objections) = (.certain, 100, ["Même numéro de sécurité sociale"], [])
            return
        }
        var tally = DuplicateTally()
        tally.compareNir(a.nirHash, b.nirHash)
        tally.compareSurnames(a.surnames, b.surnames)
        tally.compareGivenNames(a.givenName, b.givenName, swapped: Self.areSwapped(a, b))
        tally.compareBirths(a.dateNaissance, b.dateNaissance)
        tally.comparePhones(a.phone, b.phone)
        if let mail = a.mail, mail == b.mail { tally.agree(15, "Même adresse électronique") }
        if let postcode = a.codePostal, !postcode.isEmpty, postcode == b.codePostal { tally.agree(5, "Même code postal") }
        // Under the certainty of a NIR.
        points = min(max(tally.points, 0), 99)
        reasons = tally.reasons
        objections = tally.objections
        level = points >= Self.threshold ? .probable : .aucun
    }

    /// Surname and given name were typed one in place of the other.
    private static func areSwapped(_ a: PersonneComparee, _ b: PersonneComparee) -> Bool {
        guard let one = a.givenName, let other = b.givenName else { return false }
        return b.surnames.contains(one) && a.surnames.contains(other) && one != other
    }
}
