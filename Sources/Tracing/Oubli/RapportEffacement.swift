public import Core

/// What one erasure did, as signed.
public struct RapportEffacement: Sendable, Hashable, Codable {
    public struct Ligne: Sendable, Hashable, Codable {
        public var categorie: CategorieSuivi
        /// Collected on or before this day.
        public var collecteJusquau: LocalDate
        /// Rows erased, by table.
        public var lignes: [String: Int]
        /// Keys destroyed: what they sealed, backups included, can be read by nobody.
        public var cles: [String]

        public init(categorie: CategorieSuivi, collecteJusquau: LocalDate, lignes: [String: Int], cles: [String]) {
            self.categorie = categorie
            self.collecteJusquau = collecteJusquau
            self.lignes = lignes
            self.cles = cles
        }
    }

    public var epidemie: String
    public var le: Instant
    public var lignes: [Ligne]

    public init(epidemie: String, le: Instant, lignes: [Ligne]) {
        self.epidemie = epidemie
        self.le = le
        self.lignes = lignes
    }

    public var total: Int { lignes.reduce(0) { $0 + $1.lignes.values.reduce(0, +) } }
}
