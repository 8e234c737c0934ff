/// How many, in one département, of one kind.
public struct CompteTerritoire: Sendable, Hashable, Codable {
    public var departement: String
    public var genre: GenreCible
    public var parEtat: [String: Int]
    /// Of those who answered, those whose answers may serve.
    public var partagent: Int
    /// Of those to call, those who asked to be called later.
    public var plusTard: Int

    public init(departement: String, genre: GenreCible, parEtat: [EtatCible: Int], partagent: Int, plusTard: Int) {
        self.departement = departement
        self.genre = genre
        self.parEtat = Dictionary(parEtat.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: +)
        self.partagent = partagent
        self.plusTard = plusTard
    }

    public func nombre(_ etat: EtatCible) -> Int { parEtat[etat.rawValue] ?? 0 }
    public var total: Int { parEtat.values.reduce(0, +) }
    /// Answered one way or another: nothing more is expected of them.
    public var faits: Int { total - nombre(.aAppeler) }

    /// Adds up counts of one département, or of one kind.
    public static func somme(_ comptes: [CompteTerritoire]) -> (total: Int, repondu: Int, faits: Int, partagent: Int, plusTard: Int) {
        comptes.reduce(into: (0, 0, 0, 0, 0)) {
            $0.0 += $1.total
            $0.1 += $1.nombre(.repondu)
            $0.2 += $1.faits
            $0.3 += $1.partagent
            $0.4 += $1.plusTard
        }
    }
}
