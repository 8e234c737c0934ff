/// What administrators noted of one illness, because the sources do not say it or say it without certainty.
public struct ReglageAffection: Sendable, Hashable {
    /// One of the seventeen that the medical service renews by itself.
    public var dixSept: Bool
    /// Proposed as irreversible: nobody should have to ask again.
    public var irreversible: Bool
    /// Years at first, read in the text by the administrator.
    public var annees: Int?
    /// Years at each renewal.
    public var anneesSuite: Int?
    public var source: String

    public init(dixSept: Bool = false, irreversible: Bool = false, annees: Int? = nil, anneesSuite: Int? = nil, source: String) {
        (self.dixSept, self.irreversible, self.annees, self.anneesSuite, self.source) = (dixSept, irreversible, annees, anneesSuite, source)
    }
}

/// How an illness is renewed for one patient.
public struct RenouvellementAffection: Sendable, Hashable, Codable {
    public enum Mode: String, Sendable, Hashable, Codable {
        /// The medical service renews: the doctor asks for nothing.
        case automatique
        /// The doctor asks, with arguments.
        case argumente

        public var libelle: String { self == .automatique ? "Renouvellement automatique" : "Renouvellement argumenté" }
    }

    public let mode: Mode
    /// Why, in a sentence.
    public let raison: String
    /// False when it rests on something the sources leave open: never shown as certain.
    public let certain: Bool

    public init(mode: Mode, raison: String, certain: Bool) { (self.mode, self.raison, self.certain) = (mode, raison, certain) }
}

/// What the house holds of the illnesses besides the law: empty until an administrator notes it with its source.
public struct ReglagesAffections: Sendable, Hashable {
    /// Years of age from which renewal is automatic, on the last day of the recognition.
    public static let ageAutomatique = 80
    static let nombreAutomatiques = 17

    public var parCode: [String: ReglageAffection]

    public init(_ parCode: [String: ReglageAffection] = [:]) { self.parCode = parCode }

    /// All seventeen are noted: whatever is not among them is known not to be.
    public var dixSeptSontConnues: Bool { parCode.values.count(where: \.dixSept) >= Self.nombreAutomatiques }

    public func renouvellement(_ code: String, naissance: LocalDate, echeance: LocalDate?) -> RenouvellementAffection {
        if let echeance, naissance.years(to: echeance) >= Self.ageAutomatique {
            return .init(mode: .automatique, raison: "Le patient aura \(Self.ageAutomatique)\u{A0}ans ou plus à l’échéance\u{A0}: le service médical renouvelle sans demande.", certain: true)
        }
        if ListeAffections.trouver(code)?.renouvellementToujoursArgumente == true {
            return .init(mode: .argumente, raison: "Pour cette affection, le renouvellement se demande avec des arguments.", certain: true)
        }
        if parCode[code]?.dixSept == true {
            return .init(mode: .automatique, raison: "Cette affection est de celles que le service médical renouvelle sans demande.", certain: true)
        }
        return .init(
            mode: .argumente,
            raison: dixSeptSontConnues
                ? "Cette affection n’est pas de celles qui se renouvellent sans demande."
                : "À demander, sauf si la caisse l’a déjà renouvelée\u{A0}: la liste des affections renouvelées sans demande reste à confirmer.",
            certain: dixSeptSontConnues)
    }

    /// Years granted when nobody decides otherwise, and whether that is certain. Where the text distinguishes cases that nobody
    /// read, the shortest is sure to be granted, and what follows is for the fund to say. Nil when the medical service decides.
    public func annees(_ code: String, le day: LocalDate, suite: Bool) -> (annees: Int, certaine: Bool)? {
        guard let affection = ListeAffections.trouver(code), let entry = affection.duree(le: day) else { return nil }
        if let noted = suite ? parCode[code]?.anneesSuite : parCode[code]?.annees { return (noted, true) }
        let years = suite ? entry.value.suite : entry.value.premiere
        guard let least = years.min() else { return nil }
        return (least, years.count == 1 && entry.source.certainty == .confirme)
    }
}
