/// Identifiers that lead from one row of a person to another.
public enum EnsemblePersonne: String, Sendable, Hashable, CaseIterable {
    case patient, dossier, document, affection, fil, message, entretien, reclamation, notification, orientation, limitation, cas, contact
    /// What the trace calls the sheets of the contact tracing.
    case pseudonyme

    /// The table whose rows these identifiers name; nil when they name none.
    public var table: SQLIdentifier? {
        switch self {
        case .patient: "patient"
        case .dossier: "dossier"
        case .document: "document"
        case .affection: "affection"
        case .fil: "fil"
        case .message: "message"
        case .entretien: "entretien"
        case .reclamation: "reclamation"
        case .notification: "notification"
        case .orientation: "orientation"
        case .limitation: "limitation"
        case .cas: "cas"
        case .contact: "contact"
        case .pseudonyme: nil
        }
    }
}

/// A table that holds something of a person: how its rows are reached from them, and what of a row is told.
///
/// Every column is told but those that ``tus`` names with the reason: what a column added tomorrow holds is told too, unless
/// somebody says why not.
public struct TablePersonne: Sendable {
    /// A column whose value names another row of the same person, known before this table is read.
    public struct Lien: Sendable {
        public let colonne: SQLIdentifier
        public let vers: EnsemblePersonne
        /// What is written before the identifier: `fil/`.
        let prefixe: String
        /// Only among these rows, whose value begins with the identifier and may go on.
        let parmi: SQL?
        /// True of every row, written so that an index serves.
        let et: SQL?

        public init(_ colonne: SQLIdentifier, _ vers: EnsemblePersonne, prefixe: String = "", parmi: SQL? = nil, et: SQL? = nil) {
            (self.colonne, self.vers, self.prefixe, self.parmi, self.et) = (colonne, vers, prefixe, parmi, et)
        }
    }

    public let table: SQLIdentifier
    /// What names a row, in order.
    public let cles: [SQLIdentifier]
    /// A row that any of them reaches is the person's.
    public let liens: [Lien]
    /// What its rows are called by others, in the first column of their key.
    public let nomme: EnsemblePersonne?
    /// Columns that name an account: told as who it is, never by its identifier.
    public let comptes: [SQLIdentifier]
    /// Columns that name rows of the same person, reached by another way.
    public let propres: [SQLIdentifier]
    /// Columns that are not told, each with the reason, in words the person reads.
    public let tus: [(colonne: SQLIdentifier, pourquoi: String)]

    init(
        _ table: SQLIdentifier, cles: [SQLIdentifier] = ["id"], par liens: [Lien], nomme: EnsemblePersonne? = nil, comptes: [SQLIdentifier] = [],
        propres: [SQLIdentifier] = [], sauf tus: [(SQLIdentifier, String)] = []
    ) {
        (self.table, self.cles, self.liens, self.nomme, self.comptes, self.propres) = (table, cles, liens, nomme, comptes, propres)
        self.tus = tus.map { ($0.0, $0.1) }
    }
}

/// Why something is not told.
enum Tu {
    static let recherche = "Empreinte qui sert à retrouver une fiche\u{A0}: elle ne dit rien de plus que la fiche."
    static let technique = "Repère technique du logiciel."
    static let autrePersonne = "Désigne une autre personne."
    static let lieu = "Lieu d’exercice du professionnel\u{A0}: c’est une donnée du professionnel."
    static let secret = "Secret qui ouvre un accès\u{A0}: le donner le ferait perdre."
}
