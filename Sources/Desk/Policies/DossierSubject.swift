public import Core

/// What policies may know of a dossier.
public struct DossierSubject: Sendable, Hashable {
    public let author: String
    public let teleservice: String
    /// Professions that may sign this téléservice.
    public let signatories: Set<Profession>
    public let caisse: CodeOrganisme
    public let state: DossierState
    public let takenBy: String?
    /// False when it is handed to the person alone.
    public let concernsFund: Bool
    /// Which service of the fund decides it; nil when any of its people may.
    public let decideur: Decideur?

    public init(
        author: String, teleservice: String, signatories: Set<Profession>, caisse: CodeOrganisme, state: DossierState, takenBy: String?,
        concernsFund: Bool = true, decideur: Decideur? = nil
    ) {
        self.decideur = decideur
        self.author = author
        self.teleservice = teleservice
        self.signatories = signatories
        self.caisse = caisse
        self.state = state
        self.takenBy = takenBy
        self.concernsFund = concernsFund
    }
}
