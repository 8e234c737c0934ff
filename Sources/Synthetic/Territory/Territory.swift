public import Core

/// Val-de-Sorne, an invented département numbered 96: its towns, its funds, its places of care.
///
/// Postal and INSEE codes in `96…`, FINESS in `96…`, fund numbers 994 to 998, telephones of the range kept
/// for fiction, mail addresses under `.example`: nothing in it can be taken for a real place.
public struct Territory: Sendable {
    public let nom: String
    public let communes: [SyntheticCommune]
    public let caisses: [Caisse]
    public let structures: [SyntheticStructure]

    /// Each town as often as it has inhabitants.
    let communesParPopulation: [(SyntheticCommune, Int)]
    private let parGenre: [SyntheticStructure.Genre: [SyntheticStructure]]

    /// `structures`: how many places of care, at least eight.
    public init(seed: UInt64, structures count: Int) {
        let communes = SyntheticCommune.toutes
        nom = "Val-de-Sorne"
        self.communes = communes
        caisses = Caisses.toutes(siege: communes[0], plateau: communes[27])
        communesParPopulation = communes.map { ($0, $0.population) }
        structures = SyntheticStructure.toutes(seed: seed, count: count, communes: communes)
        parGenre = Dictionary(grouping: structures, by: \.genre)
    }

    /// The fund with that code, centre left aside.
    public func caisse(_ code: CodeOrganisme) -> Caisse? {
        caisses.first { $0.codeOrganisme.memeCaisse(que: code) }
    }

    func structures(_ genre: SyntheticStructure.Genre) -> [SyntheticStructure] { parGenre[genre] ?? [] }
}
