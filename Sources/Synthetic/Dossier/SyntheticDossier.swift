public import Core

/// The seed of one sick leave: who, written by whom, when, for how long, for what kind of reason.
public struct SyntheticDossier: Sendable, Hashable {
    /// Kind of reason, never a diagnosis: the caller turns it into words of its own list.
    public enum Motif: String, Sendable, Hashable, CaseIterable {
        case infection, douleurDuDos, traumatisme, souffrancePsychique, chirurgie, maladieChronique, grossesse
    }

    public let index: Int
    /// Index of the insured person, who is 25 to 59 years old.
    public let assure: Int
    /// Index of the author, a general practitioner.
    public let auteur: Int
    /// First day; never after today.
    public let debut: LocalDate
    /// Days, first and last included, 1 to 40.
    public let duree: Int
    public let motif: Motif
    /// Index of the dossier that this one prolongs; it begins the day after that one ends.
    public let prolonge: Int?

    /// Last day.
    public var fin: LocalDate { debut.adding(days: duree - 1) }
}
