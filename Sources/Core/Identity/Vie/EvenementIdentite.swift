/// What can happen to an identity. Each one is recorded with who did it and when.
public enum EvenementIdentite: Sendable, Hashable {
    /// The national base gave one identity, and a person applied it.
    case recuperee
    /// A document was seen, its photograph compared with the person, its traits with ours.
    case documentVerifie(ModeValidation)
    /// Nothing could be seen: the identity stays as it is, and it is known why.
    case sansDocument(SansDocument)
    case doute(Doute)
    case douteLeve
    /// Invented on purpose: training, tests of a software.
    case fictive
    case fictiveLevee
    /// Another person bears near traits: to be told at every look.
    case homonymie
    case homonymieLevee
    /// Strict traits changed by hand while they are not locked.
    case traitsCorriges
    /// Strict traits changed although they are locked: the way out, with its reason.
    case exceptionTraits
    /// What made the identity sure is taken back: the wrong person was retrieved, the document was not theirs.
    case qualificationRetiree

    public enum SansDocument: String, Sendable, Hashable, Codable, CaseIterable {
        case refus
        case absent

        public var libelle: String {
            switch self {
            case .refus: "Le patient refuse de présenter un document"
            case .absent: "Le patient n’a pas de document sur lui"
            }
        }
    }

    public enum Doute: String, Sendable, Hashable, Codable, CaseIterable {
        case doute
        case usurpation

        public var libelle: String {
            switch self {
            case .doute: "Doute sur l’identité"
            case .usurpation: "Usurpation d’identité suspectée"
            }
        }
    }
}

extension EvenementIdentite {
    /// The word it is recorded under.
    public var genre: String {
        switch self {
        case .recuperee: "recuperation"
        case .documentVerifie: "document"
        case .sansDocument(let why): "sans-document-\(why.rawValue)"
        case .doute(let why): why.rawValue
        case .douteLeve: "doute-leve"
        case .fictive: "fictive"
        case .fictiveLevee: "fictive-levee"
        case .homonymie: "homonymie"
        case .homonymieLevee: "homonymie-levee"
        case .traitsCorriges: "correction"
        case .exceptionTraits: "exception"
        case .qualificationRetiree: "retrait"
        }
    }

    /// Must come with words: why somebody went off the ordinary path.
    public var veutMotif: Bool {
        switch self {
        case .doute, .exceptionTraits, .qualificationRetiree, .douteLeve, .fictive: true
        default: false
        }
    }
}
