/// A long-term illness that can be recognised: one of the thirty of the list, what stands beside it (31, 32), or the illness
/// that gives no exoneration (`L324`). What the law says of it is dated, and says how sure the house is.
public struct AffectionListee: Sendable, Hashable {
    /// `1` to `32`, or `L324`.
    public let code: String
    public let libelle: String
    public let durees: DatedValue<DureeAffection>
    public let admissions: DatedValue<AdmissionAffection>
    /// Renewed only on a doctor's arguments, whatever the list of automatic renewals says.
    public let renouvellementToujoursArgumente: Bool

    /// Care in relation with it is paid in full.
    public var estExonerante: Bool { code != ListeAffections.nonExonerante }

    /// Place in a nomenclature: `ALD-8`.
    public var terme: String { "ALD-\(code)" }

    /// « ALD 8 : Diabète de type 1 et diabète de type 2 »
    public var titre: String { estExonerante ? "ALD \(code)\u{A0}: \(libelle)" : libelle }

    public func admission(le day: LocalDate) -> DatedValue<AdmissionAffection>.Entry? { admissions.entry(on: day) ?? admissions.entries.first }

    public func duree(le day: LocalDate) -> DatedValue<DureeAffection>.Entry? { durees.entry(on: day) ?? durees.entries.first }
}

/// How a long-term illness is recognised.
public enum AdmissionAffection: String, Sendable, Hashable, CaseIterable {
    /// The doctor names it, gives its beginning and signs that the criteria are met: rights open at once.
    case simplifiee
    /// The medical service decides on arguments.
    case argumentee
    /// Nobody is admitted any more; those who were keep it.
    case fermee

    public var libelle: String {
        switch self {
        case .simplifiee: "Déclaration simplifiée"
        case .argumentee: "Demande argumentée"
        case .fermee: "Fermée aux nouvelles demandes"
        }
    }
}

/// For how many years it is recognised, at first and then: several figures when the text distinguishes cases.
public struct DureeAffection: Sendable, Hashable {
    public let premiere: [Int]
    public let suite: [Int]

    public init(_ premiere: [Int], puis suite: [Int]? = nil) { (self.premiere, self.suite) = (premiere, suite ?? premiere) }

    /// No figure: the medical service sets it with its decision.
    public static let parDecision = DureeAffection([])

    public var libelle: String {
        if premiere.isEmpty, suite.isEmpty { return "Fixée par le médecin-conseil" }
        if premiere == suite { return Self.words(premiere) }
        return premiere.isEmpty ? "Renouvellement\u{A0}: \(Self.words(suite))" : "\(Self.words(premiere)), puis \(Self.words(suite))"
    }

    private static func words(_ years: [Int]) -> String {
        guard let last = years.last else { return "durée fixée par le médecin-conseil" }
        let head = years.dropLast().map(String.init).joined(separator: ", ")
        return head.isEmpty ? "\(last)\u{A0}ans" : "\(head) ou \(last)\u{A0}ans selon le cas"
    }
}
