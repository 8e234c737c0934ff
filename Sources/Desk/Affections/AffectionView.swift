public import Core

/// An illness of a patient as its reader may see it: what is open, until when, how it is renewed and where that stands.
public struct AffectionView: Sendable, Codable, Hashable {
    public enum Origine: String, Sendable, Codable, Hashable {
        /// Opened by an accepted dossier of this desk.
        case guichet
        /// Told by the fund’s file.
        case caisse
    }

    public enum Etat: String, Sendable, Codable, Hashable {
        case ouverte
        /// Three months from its end, or nearer.
        case echeance
        case finie

        public var libelle: String {
            switch self {
            case .ouverte: "Ouverte"
            case .echeance: "Échéance proche"
            case .finie: "Finie"
            }
        }
    }

    public struct Fait: Sendable, Codable, Hashable {
        public let genre: FaitAffection.Genre
        public let du: LocalDate
        public let au: LocalDate?
        public let noteLe: Instant
        public let annuleLe: Instant?
    }

    /// A request under way or answered about it.
    public struct Demande: Sendable, Codable, Hashable {
        /// Nil when it is another professional’s.
        public let dossier: String?
        public let objet: String
        public let etat: DossierState
        public let deposeLe: Instant?
        public let auteur: String
    }

    /// Nil for what the fund’s file says.
    public let id: String?
    public let origine: Origine
    /// Nil for readers who need not know which illness it is.
    public let code: String?
    public let titre: String
    public let precision: String?
    public let periode: PeriodeAffection
    public let etat: Etat
    public let renouvellement: RenouvellementAffection
    /// Proposed as irreversible, by a doctor or by the house: informs, and opens nothing.
    public let estIrreversible: Bool
    public let estExonerante: Bool
    public let estSimplifiee: Bool
    /// Where it stands, and what is to be done, in a sentence.
    public let avancement: String
    public let demandes: [Demande]
    public let faits: [Fait]
    /// When the patient was told of the end, and how.
    public let patientAverti: String?
    /// A letter to the patient waits to be printed: no message reaches them.
    public let lettreAttend: Bool
}

/// A patient’s long-term illnesses.
public struct AffectionsPatient: Sendable, Codable, Hashable {
    public let patient: PatientSummary
    public let affections: [AffectionView]
    /// Requests about an illness that is not open: waiting for the first answer, or refused.
    public let demandes: [AffectionView.Demande]
    /// The reader may write a protocol.
    public let peutDemander: Bool
}
