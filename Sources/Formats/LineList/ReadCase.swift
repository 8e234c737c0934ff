public import Core

/// One person of a line list, as far as the row could be understood.
public struct ReadCase: Sendable, Hashable {
    public let line: Int
    /// `nil` when the row has a name and no identifier.
    public var identifiant: String?
    /// Those who infected this person, as identifiers; several when the list gives several.
    public var sources: [String] = []
    public var nir: String?
    public var nom: String?
    public var prenom: String?
    public var nomComplet: String?
    public var dateNaissance: LocalDate?
    public var anneeNaissance: Int?
    /// In completed years, 0 to 120.
    public var age: Int?
    /// When the list gives a range (« 30s », « 50-59 »), as written.
    public var trancheAge: String?
    /// `M`, `F`, or the word of the list when it is neither.
    public var sexe: String?
    public var telephone: String?
    public var courriel: String?
    public var codePostal: String?
    public var commune: String?
    public var departement: String?
    public var region: String?
    public var pays: String?
    public var dateSymptomes: LocalDate?
    public var dateConfirmation: LocalDate?
    public var datePrelevement: LocalDate?
    public var dateContact: LocalDate?
    public var dateInfection: LocalDate?
    public var dateHospitalisation: LocalDate?
    public var dateSortie: LocalDate?
    public var dateDeces: LocalDate?
    /// 0 to 500.
    public var nombreContacts: Int?
    public var lieu: String?
    public var foyer: String?
    public var etat: String?
    /// Where the sheet stood, in our own exports.
    public var etatFiche: String?
    public var signalements: [Signalement] = []

    public init(line: Int) { self.line = line }
}
