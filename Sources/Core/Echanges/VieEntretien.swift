/// Where a call stands. Transitions are written on the cases.
public enum EtatEntretien: String, Sendable, Hashable, CaseIterable, Codable {
    /// Opened by a refusal: the doctor has only to say when. → `demande`, `annule`.
    case propose
    /// Asked; the clock runs. → `pris`, `annule`, `demande` (moved).
    case demande
    /// Somebody of the fund holds it. → `abouti`, `aRappeler`, `sansSuite`, `demande` (given back), `annule`.
    case pris
    /// Nobody answered; it will be tried again. → `pris`, `annule`, `aRappeler` (moved).
    case aRappeler = "a-rappeler"
    /// They spoke. Terminal.
    case abouti
    /// Given up after enough attempts. Terminal.
    case sansSuite = "sans-suite"
    /// No longer wanted. Terminal.
    case annule

    public var libelle: String {
        switch self {
        case .propose: "Proposé"
        case .demande: "Demandé"
        case .pris: "Pris en charge"
        case .aRappeler: "À rappeler"
        case .abouti: "Entretien fait"
        case .sansSuite: "Sans réponse"
        case .annule: "Annulé"
        }
    }

    public var estFini: Bool { self == .abouti || self == .sansSuite || self == .annule }
}

/// How an attempt ended.
public enum IssueEntretien: String, Sendable, Hashable, CaseIterable, Codable {
    case joint
    case sansReponse = "sans-reponse"
    case occupe
    case aRappeler = "a-rappeler"

    public var libelle: String {
        switch self {
        case .joint: "Échange fait"
        case .sansReponse: "Personne ne répond"
        case .occupe: "En consultation, ou ligne occupée"
        case .aRappeler: "Demande à être rappelé plus tard"
        }
    }
}

/// The life of a call as a value.
public struct VieEntretien: Sendable, Hashable {
    /// Attempts after which a call may be given up.
    public static let essaisAvantAbandon = 3
    /// Between an attempt that failed and the next.
    public static let minutesAvantRappel = 30

    public private(set) var etat: EtatEntretien
    public private(set) var demandeLe: Instant?
    public private(set) var creneau: Instant?
    /// First moment at which the call is late; a slot the doctor chose later than that moves it.
    public private(set) var duLe: Instant?
    public private(set) var essais: Int
    public private(set) var premierEssaiLe: Instant?
    public private(set) var prochainLe: Instant?
    public private(set) var finiLe: Instant?
    private let delai: DelaiRappel

    public init(
        delai: DelaiRappel, etat: EtatEntretien = .propose, demandeLe: Instant? = nil, creneau: Instant? = nil, duLe: Instant? = nil, essais: Int = 0,
        premierEssaiLe: Instant? = nil, prochainLe: Instant? = nil, finiLe: Instant? = nil
    ) {
        (self.delai, self.etat, self.demandeLe, self.creneau, self.duLe) = (delai, etat, demandeLe, creneau, duLe)
        (self.essais, self.premierEssaiLe, self.prochainLe, self.finiLe) = (essais, premierEssaiLe, prochainLe, finiLe)
    }

    public enum Evenement: Sendable, Hashable {
        /// Now, or at a slot.
        case demander(Instant?)
        /// To another slot, or as soon as possible.
        case deplacer(Instant?)
        case prendre
        case remettre
        case essayer(IssueEntretien, rappel: Instant?)
        case abandonner
        case annuler
    }

    /// Kept: somebody rang before it was late. Nil while nobody rang and it is not late.
    public func tenu(at now: Instant) -> Bool? {
        guard let duLe, etat != .annule || premierEssaiLe != nil else { return nil }
        if let premierEssaiLe { return premierEssaiLe < duLe }
        return now < duLe ? nil : false
    }

    public mutating func apply(_ event: Evenement, at now: Instant) throws(LifecycleRefusal) {
        switch event {
        case .demander(let slot):
            try require(etat == .propose, "deja-demande", "Cet entretien est déjà demandé.")
            demandeLe = now
            etat = .demande
            book(slot, asked: now)
        case .deplacer(let slot):
            guard etat == .demande || etat == .aRappeler, let demandeLe else { throw refusal("non-deplacable", "Cet entretien ne se déplace plus (état\u{A0}: \(etat.libelle)).") }
            book(slot, asked: demandeLe)
            if etat == .aRappeler { prochainLe = slot }
        case .prendre:
            try require(etat == .demande || etat == .aRappeler, etat == .pris ? "deja-pris" : "non-disponible", etat == .pris ? "Un collègue s’occupe déjà de cet entretien." : "Cet entretien n’attend personne (état\u{A0}: \(etat.libelle)).")
            etat = .pris
        case .remettre:
            try require(etat == .pris, "non-pris", "Prenez d’abord l’entretien en charge.")
            etat = essais == 0 ? .demande : .aRappeler
        case .essayer(let issue, let rappel):
            try require(etat == .pris, "non-pris", "Prenez d’abord l’entretien en charge.")
            essais += 1
            if premierEssaiLe == nil { premierEssaiLe = now }
            if issue == .joint { finish(.abouti, now) } else {
                etat = .aRappeler
                prochainLe = rappel ?? now.adding(minutes: Self.minutesAvantRappel)
            }
        case .abandonner:
            try require(etat == .pris || etat == .aRappeler, "non-pris", "Prenez d’abord l’entretien en charge.")
            try require(essais >= Self.essaisAvantAbandon, "trop-tot", "Essayez au moins \(Self.essaisAvantAbandon) fois avant de clore sans réponse.")
            finish(.sansSuite, now)
        case .annuler:
            try require(!etat.estFini, "termine", "Cet entretien est terminé (état\u{A0}: \(etat.libelle)).")
            finish(.annule, now)
        }
    }

    private mutating func book(_ slot: Instant?, asked: Instant) {
        let owed = delai.echeance(depuis: asked)
        creneau = slot
        duLe = slot.map { max(owed, Creneau(debut: $0).fin) } ?? owed
    }

    private mutating func finish(_ end: EtatEntretien, _ now: Instant) {
        etat = end
        finiLe = now
        prochainLe = nil
    }

    private func require(_ holds: Bool, _ code: String, _ message: String) throws(LifecycleRefusal) {
        guard holds else { throw refusal(code, message) }
    }

    private func refusal(_ code: String, _ message: String) -> LifecycleRefusal { LifecycleRefusal("entretien.\(code)", message) }
}
