public import Core

/// What a rule says between two dates. A change of the law is a new version; the old one keeps answering at its dates.
public struct VersionRegle: Sendable, Hashable {
    /// One of several sources that contradict each other.
    public struct Position: Sendable, Hashable {
        public let source: String
        public let dit: String

        public init(_ source: String, _ dit: String) {
            self.source = source
            self.dit = dit
        }
    }

    /// First day in force; nil when the sources do not tell.
    public let du: LocalDate?
    /// Last day in force; nil while it is.
    public internal(set) var au: LocalDate?
    public let requis: Requis
    /// One or two sentences that anyone understands.
    public let reponse: String
    /// When it applies, and when it does not.
    public let condition: String?
    /// The document asked for, or the one that is enough.
    public let document: String?
    /// For how long it is good.
    public let validite: String?
    /// The text as jurists cite it; nil when none exists.
    public let texte: String?
    public let parQui: ParQui
    public let frais: Frais
    /// What the doctor and the person do instead, or next.
    public let aFaire: String
    public let certitude: Certitude
    /// What the house is not sure of, in plain words.
    public let reserves: [String]
    public let positions: [Position]
    /// Where the house read it.
    public let source: String
    /// Last day a person read it again.
    public internal(set) var revueLe: LocalDate

    public init(
        du: LocalDate? = nil, au: LocalDate? = nil, _ requis: Requis, _ reponse: String, condition: String? = nil, document: String? = nil,
        validite: String? = nil, texte: String?, par parQui: ParQui = .personne, frais: Frais = .aucuns, aFaire: String,
        certitude: Certitude = .confirme, reserves: [String] = [], positions: [Position] = [], source: String, revueLe: LocalDate = .relecture
    ) {
        self.du = du
        self.au = au
        self.requis = requis
        self.reponse = reponse
        self.condition = condition
        self.document = document
        self.validite = validite
        self.texte = texte
        self.parQui = parQui
        self.frais = frais
        self.aFaire = aFaire
        self.certitude = certitude
        self.reserves = reserves
        self.positions = positions
        self.source = source
        self.revueLe = revueLe
    }

    public func estEnVigueur(le jour: LocalDate) -> Bool {
        (du.map { $0 <= jour } ?? true) && (au.map { jour <= $0 } ?? true)
    }
}

extension LocalDate {
    /// A day of law written in the data; tests check that each one exists.
    static func le(_ day: Int, _ month: Int, _ year: Int) -> LocalDate { LocalDate(year: year, month: month, day: day) ?? .max }

    /// The last time the whole table was read again against its sources.
    public static let relecture = LocalDate.le(21, 11, 2026)
}
