public import Core

/// One person of a line list of contacts, as far as the row could be understood.
public struct ReadContact: Sendable, Hashable {
    public let line: Int
    public var identifiant: String?
    /// Identifier of the case they were exposed to.
    public var cas: String
    public var nir: String?
    public var nom: String?
    public var prenom: String?
    public var nomComplet: String?
    public var dateNaissance: LocalDate?
    /// `M`, `F`, or the word of the list when it is neither.
    public var sexe: String?
    public var telephone: String?
    public var courriel: String?
    public var codePostal: String?
    public var commune: String?
    public var departement: String?
    public var dateContact: LocalDate?
    /// `true` when they live with the case.
    public var foyer: Bool?
    /// In minutes.
    public var duree: Int?
    /// In metres.
    public var distance: Double?
    public var masque: Bool?
    public var soignant: Bool?
    public var lien: String?
    /// Where the sheet stood, in our own exports.
    public var etatFiche: String?
    public var enregistreLe: String?
    public var essais: Int?
    public var jointLe: String?
    public var signalements: [Signalement] = []

    public init(line: Int, cas: String) { (self.line, self.cas) = (line, cas) }
}
