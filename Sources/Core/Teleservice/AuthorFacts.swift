/// Who signs the act: the professional, even when a secretary prepared it.
public struct AuthorFacts: Sendable, Hashable {
    /// Account of the signing professional.
    public let account: String
    public let displayName: String
    /// National identifier (RPPS), for papers.
    public let identifiant: String
    public let profession: Profession
    /// Specialty as people read it, « Médecine générale ».
    public let specialite: String?
    /// Place of practice, lines as printed.
    public let lieu: [String]
    public let telephone: String?

    public init(
        account: String, displayName: String, identifiant: String, profession: Profession, specialite: String? = nil,
        lieu: [String] = [], telephone: String? = nil
    ) {
        self.account = account
        self.displayName = displayName
        self.identifiant = identifiant
        self.profession = profession
        self.specialite = specialite
        self.lieu = lieu
        self.telephone = telephone
    }
}
