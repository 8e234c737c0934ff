public import ContactTracing
public import Core

/// Who infected whom in a territory: the chains, one of them drawn, and the rows beside the drawing. Sheet numbers, never names.
public struct ChainesSuivi: Sendable {
    public let demande: DemandeVue
    public let choix: Choix
    public let departements: [Departement]
    /// Chains of two cases or more, the largest first.
    public let chaines: [Chaine]
    /// Confirmed and proposed clusters, the largest first.
    public let groupes: [Groupe]
    /// Cases without a link.
    public let isoles: Int
    /// Of what is drawn.
    public let figures: ChainFigures
    public let dessin: ChainDrawing
    /// Of what is drawn, sources before those they infected.
    public let lignes: [Ligne]
    /// What is odd in what is drawn.
    public let constats: [LinkFinding]

    /// Which cases are drawn.
    public enum Choix: Sendable, Hashable {
        /// The largest chain.
        case plusGrande
        case toutes
        /// The chain of a case, by its sheet number.
        case cas(String)
        /// A cluster, by its identifier, with whoever infected its cases.
        case groupe(String)
    }

    public struct Chaine: Sendable, Hashable {
        /// Sheet number of its earliest case: names the chain.
        public let premier: String
        public let cas: Int
        public let du: LocalDate?
        public let au: LocalDate?
    }

    public struct Groupe: Sendable, Hashable {
        public let id: String
        public let motif: ClusterMotif
        public let estConfirme: Bool
        public let cas: Int
        public let du: LocalDate
        public let au: LocalDate
    }

    public struct Ligne: Sendable, Hashable {
        public let numero: String
        /// Identifier of the sheet, for a link to it.
        public let fiche: String?
        public let symptomes: LocalDate?
        public let confirmation: LocalDate?
        public let sources: [String]
        public let infectes: [String]
        public let contacts: Int
        public let dejaContact: Bool
    }
}
