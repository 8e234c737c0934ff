/// Something that happened to a recognised illness: it was opened, renewed, adjusted, ended. What a correction took back
/// stays, marked with the moment it ceased to hold.
public struct FaitAffection: Sendable, Hashable, Codable {
    public enum Genre: String, Sendable, Hashable, Codable, CaseIterable {
        case ouverture, renouvellement, adaptation, fin

        public var libelle: String {
            switch self {
            case .ouverture: "Ouverture"
            case .renouvellement: "Renouvellement"
            case .adaptation: "Protocole adapté"
            case .fin: "Fin"
            }
        }
    }

    public let genre: Genre
    /// First day it bears on; for an end, the last day of the rights.
    public let du: LocalDate
    /// Last day it grants; nil for what grants none, or without end.
    public let au: LocalDate?
    public let dureeCertaine: Bool
    public let noteLe: Instant
    public let annuleLe: Instant?

    public init(_ genre: Genre, du: LocalDate, au: LocalDate? = nil, dureeCertaine: Bool = true, noteLe: Instant, annuleLe: Instant? = nil) {
        (self.genre, self.du, self.au, self.dureeCertaine, self.noteLe, self.annuleLe) = (genre, du, au, dureeCertaine, noteLe, annuleLe)
    }

    func tient(at moment: Instant) -> Bool { noteLe <= moment && (annuleLe.map { moment < $0 } ?? true) }
}

/// The days an illness is recognised for.
public struct PeriodeAffection: Sendable, Hashable, Codable {
    public var du: LocalDate
    /// Last day; nil when no end is set.
    public var au: LocalDate?
    /// False when the end is the shortest the law allows, and the fund may say more.
    public var dureeCertaine: Bool
    /// Ended before its term by a decision.
    public var estAbregee: Bool

    public init(du: LocalDate, au: LocalDate?, dureeCertaine: Bool, estAbregee: Bool = false) {
        (self.du, self.au, self.dureeCertaine, self.estAbregee) = (du, au, dureeCertaine, estAbregee)
    }

    public func couvre(_ day: LocalDate) -> Bool { du <= day && (au.map { day <= $0 } ?? true) }

    /// Months before the end at which patient and doctor are told.
    public static let moisAvantEcheance = 3

    /// First day on which the renewal is to be looked at; nil without an end.
    public var alerteLe: LocalDate? { au?.adding(months: -Self.moisAvantEcheance) }

    /// The renewal is near: three months before the end, until the end.
    public func estAlerte(le day: LocalDate) -> Bool {
        guard let au, let alerteLe else { return false }
        return !estAbregee && alerteLe <= day && day <= au
    }
}

/// What happened to one illness, in the order it was noted, and what it comes to.
public struct VieAffection: Sendable, Hashable {
    public let faits: [FaitAffection]

    public init(_ faits: [FaitAffection]) { self.faits = faits }

    /// The recognition as it was known at a moment; nil when nothing opened it, or when what had opened it was taken back.
    public func periode(at moment: Instant) -> PeriodeAffection? {
        var periode: PeriodeAffection?
        for fait in faits where fait.tient(at: moment) {
            switch fait.genre {
            case .ouverture, .renouvellement:
                guard var known = periode else {
                    periode = PeriodeAffection(du: fait.du, au: fait.au, dureeCertaine: fait.dureeCertaine)
                    continue
                }
                known.du = min(known.du, fait.du)
                if let end = known.au, fait.au.map({ $0 > end }) ?? true {
                    (known.au, known.dureeCertaine, known.estAbregee) = (fait.au, fait.dureeCertaine, false)
                }
                periode = known
            case .adaptation: break
            case .fin:
                guard var known = periode, fait.du >= known.du, known.au.map({ fait.du < $0 }) ?? true else { continue }
                (known.au, known.dureeCertaine, known.estAbregee) = (fait.du, true, true)
                periode = known
            }
        }
        return periode
    }
}
