/// A row with which nothing can be done, and why. It goes back to its sender.
public struct RefusedRow: Sendable, Hashable {
    public let line: Int
    /// As they were read; fewer or more than the header has names when that is the fault.
    public let cells: [String]
    public let motif: Motif

    public enum Motif: Sendable, Hashable {
        case tropPeuDeColonnes(Int, attendues: Int)
        case tropDeColonnes(Int, attendues: Int)
        case guillemetNonReferme
        case celluleTropLongue(limite: Int)
        case sansIdentifiant
        case lienIncomplet
        case sansCas
        /// What the desk knows and the file does not: an unknown case, a place outside the territory.
        case autre(code: String, phrase: String)

        /// Stable, never translated.
        public var code: String {
            switch self {
            case .tropPeuDeColonnes: "colonnes.manquantes"
            case .tropDeColonnes: "colonnes.en_trop"
            case .guillemetNonReferme: "guillemet"
            case .celluleTropLongue: "cellule.longueur"
            case .sansIdentifiant: "identifiant.absent"
            case .lienIncomplet: "lien.incomplet"
            case .sansCas: "contact.sans-cas"
            case .autre(let code, _): code
            }
        }
    }

    /// One French sentence: what is wrong and what to do.
    public var raison: String {
        switch motif {
        case .tropPeuDeColonnes(let n, let attendues):
            "Ligne \(line)\u{A0}: \(n) colonne\(n > 1 ? "s" : "") au lieu de \(attendues). Complétez la ligne."
        case .tropDeColonnes(let n, let attendues):
            "Ligne \(line)\u{A0}: \(n) colonnes au lieu de \(attendues). Une valeur contient sans doute le séparateur\u{A0}: mettez-la entre guillemets."
        case .guillemetNonReferme:
            "Ligne \(line)\u{A0}: un guillemet est ouvert et n’est pas refermé. Refermez-le, ou ôtez-le."
        case .celluleTropLongue(let limite):
            "Ligne \(line)\u{A0}: une valeur dépasse \(limite) octets. Raccourcissez-la."
        case .sansIdentifiant:
            "Ligne \(line)\u{A0}: ni identifiant ni nom. Donnez au moins l’un des deux."
        case .lienIncomplet:
            "Ligne \(line)\u{A0}: il manque l’une des deux extrémités du lien. Donnez qui a exposé et qui a été exposé."
        case .sansCas:
            "Ligne \(line)\u{A0}: le cas auquel la personne a été exposée manque. Donnez son identifiant."
        case .autre(_, let phrase): "Ligne \(line)\u{A0}: \(phrase)"
        }
    }

    public init(line: Int, cells: [String], motif: Motif) {
        self.line = line
        self.cells = cells
        self.motif = motif
    }
}
