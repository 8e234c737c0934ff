public import Core

/// What the sheet of a case holds of the person: identity, symptoms, places. Kept sealed.
public struct DonneesCas: Sendable, Hashable, Codable {
    /// A place where the case was while others could catch it.
    public struct Lieu: Sendable, Hashable, Codable {
        /// « École Jules-Ferry, Dolmont »
        public var libelle: String
        public var nature: NatureLieu
        public var le: LocalDate?

        public init(libelle: String, nature: NatureLieu, le: LocalDate? = nil) {
            self.libelle = libelle
            self.nature = nature
            self.le = le
        }
    }

    public enum NatureLieu: String, Sendable, Hashable, Codable, CaseIterable {
        case collectivite, evenement, travail, autre

        public var libelle: String {
            switch self {
            case .collectivite: "École, établissement, collectivité"
            case .evenement: "Événement, réunion, fête"
            case .travail: "Lieu de travail"
            case .autre: "Autre lieu"
            }
        }
    }

    public var personne: PersonneSuivie
    public var symptomes: String?
    public var soignant: Bool
    public var voyage: String?
    public var lieux: [Lieu]
    public var note: String?
    /// What a line list said besides, column by column.
    public var autres: [String: String]

    public init(
        personne: PersonneSuivie, symptomes: String? = nil, soignant: Bool = false, voyage: String? = nil, lieux: [Lieu] = [], note: String? = nil,
        autres: [String: String] = [:]
    ) {
        self.personne = personne
        self.symptomes = symptomes
        self.soignant = soignant
        self.voyage = voyage
        self.lieux = lieux
        self.note = note
        self.autres = autres
    }
}
