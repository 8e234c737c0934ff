public import Core

/// A case in which somebody asks for a certificate, and what the texts say of it through time.
public struct Regle: Sendable, Hashable, Identifiable {
    /// `C01`…`C52`: never reused, never renumbered.
    public let id: String
    public let domaine: Domaine
    /// The case in a few words, as a title.
    public let situation: String
    /// Who asks.
    public let demandeur: String
    /// What the rule is about, each notion with its weight in a search; a negative one speaks against it.
    let notions: [Notion: Double]
    /// The rule that held before this one began.
    let auparavant: String?
    /// In order of their dates, the oldest first: version 1, 2…
    public internal(set) var versions: [VersionRegle]

    init(
        _ id: String, _ domaine: Domaine, _ situation: String, demande demandeur: String, notions: [Notion: Double], auparavant: String? = nil,
        _ versions: VersionRegle...
    ) {
        self.id = id
        self.domaine = domaine
        self.situation = situation
        self.demandeur = demandeur
        self.notions = notions
        self.auparavant = auparavant
        self.versions = versions
    }

    /// The version in force on a day and its number; nil when the rule had not begun, or had ended.
    public func version(le jour: LocalDate) -> (numero: Int, version: VersionRegle)? {
        versions.enumerated().first { $0.element.estEnVigueur(le: jour) }.map { ($0.offset + 1, $0.element) }
    }
}
