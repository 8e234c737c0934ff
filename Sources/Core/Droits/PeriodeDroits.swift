/// Days of rights to the care of a fund, as the fund gives them.
public struct PeriodeDroits: Sendable, Hashable, Codable {
    /// In what capacity a person has rights.
    public enum Qualite: String, Sendable, Hashable, Codable, CaseIterable {
        case assure
        case ayantDroit = "ayant-droit"

        public var libelle: String { self == .assure ? "assuré" : "ayant droit" }
    }

    public var debut: LocalDate
    /// Last day, counted in; nil while none is set.
    public var fin: LocalDate?
    /// Régime, fund and office that pay.
    public var organisme: CodeOrganisme
    public var qualite: Qualite
    /// Why it was opened and why it ends, in the fund's words: no public list of codes exists.
    public var ouverture: String?
    public var fermeture: String?

    public init(
        debut: LocalDate, fin: LocalDate? = nil, organisme: CodeOrganisme, qualite: Qualite = .assure, ouverture: String? = nil, fermeture: String? = nil
    ) {
        (self.debut, self.fin, self.organisme) = (debut, fin, organisme)
        (self.qualite, self.ouverture, self.fermeture) = (qualite, ouverture, fermeture)
    }
}

/// Something that holds from a day to a day, both counted in.
public protocol Duree {
    var debut: LocalDate { get }
    var fin: LocalDate? { get }
}

extension Duree {
    public func couvre(_ jour: LocalDate) -> Bool { debut <= jour && (fin.map { jour <= $0 } ?? true) }

    /// « du 1er mars 2026 au 31 mars 2026 », « depuis le 1er mars 2026 ».
    public var enMots: String {
        guard let fin else { return "depuis le \(debut.formattedFr)" }
        return debut == fin ? "le \(debut.formattedFr)" : "du \(debut.formattedFr) au \(fin.formattedFr)"
    }
}

extension PeriodeDroits: Duree {}
