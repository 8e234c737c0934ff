/// Where a complaint stands. Transitions are written on the cases.
public enum EtatReclamation: String, Sendable, Hashable, CaseIterable, Codable {
    /// → `enCours`, `retiree`.
    case deposee
    /// Somebody of the fund holds it. → `repondue`, `deposee` (given back), `retiree`.
    case enCours = "en-cours"
    /// → `close` (accepted, or after a time), `deposee` (the answer does not do).
    case repondue
    /// Terminal.
    case close
    /// Terminal.
    case retiree

    public var libelle: String {
        switch self {
        case .deposee: "Déposée"
        case .enCours: "En cours d’examen"
        case .repondue: "Répondue"
        case .close: "Close"
        case .retiree: "Retirée"
        }
    }

    public var estFinie: Bool { self == .close || self == .retiree }
}

/// What a complaint is about.
public enum MotifReclamation: String, Sendable, Hashable, CaseIterable, Codable {
    case delai, paiement, refus, accueil, teleservice, erreur, autre

    public var libelle: String {
        switch self {
        case .delai: "Délai de réponse"
        case .paiement: "Paiement ou rejet de facture"
        case .refus: "Refus que je conteste"
        case .accueil: "Appel ou accueil"
        case .teleservice: "Service en ligne"
        case .erreur: "Erreur de la caisse"
        case .autre: "Autre"
        }
    }
}

/// The life of a complaint as a value.
public struct VieReclamation: Sendable, Hashable {
    /// Working days within which this desk expects an answer. A decision of the house: no text at hand says.
    public static let joursPourRepondre = 10
    /// Days after an answer that nobody contests until it closes by itself.
    public static let joursAvantCloture = 30

    public private(set) var etat: EtatReclamation
    /// First moment at which the answer is late.
    public private(set) var dueLe: Instant
    public private(set) var repondueLe: Instant?
    public private(set) var finieLe: Instant?
    public private(set) var reouvertures: Int

    public enum Evenement: Sendable, Hashable { case prendre, remettre, repondre, accepter, contester, retirer, expirer }

    public init(deposeeLe: Instant) {
        self.init(etat: .deposee, dueLe: Self.echeance(depuis: deposeeLe), repondueLe: nil, finieLe: nil, reouvertures: 0)
    }

    /// As it was stored.
    public init(etat: EtatReclamation, dueLe: Instant, repondueLe: Instant?, finieLe: Instant?, reouvertures: Int) {
        (self.etat, self.dueLe, self.repondueLe, self.finieLe, self.reouvertures) = (etat, dueLe, repondueLe, finieLe, reouvertures)
    }

    public static func echeance(depuis moment: Instant) -> Instant {
        Instant(WorkingDays(.ouvres).adding(joursPourRepondre, to: moment.date(in: .paris).date).adding(days: 1), in: .paris)
    }

    public mutating func apply(_ event: Evenement, at now: Instant) throws(LifecycleRefusal) {
        switch event {
        case .prendre:
            try require(etat == .deposee, etat == .enCours ? "deja-prise" : "non-disponible", etat == .enCours ? "Un collègue examine déjà cette réclamation." : "Cette réclamation n’attend personne (état\u{A0}: \(etat.libelle)).")
            etat = .enCours
        case .remettre:
            try require(etat == .enCours, "non-prise", "Prenez d’abord la réclamation en charge.")
            etat = .deposee
        case .repondre:
            try require(etat == .enCours, "non-prise", "Prenez d’abord la réclamation en charge.")
            etat = .repondue
            repondueLe = now
        case .accepter:
            try require(etat == .repondue, "non-repondue", "La caisse n’a pas encore répondu.")
            finish(.close, now)
        case .contester:
            try require(etat == .repondue, "non-repondue", "La caisse n’a pas encore répondu.")
            etat = .deposee
            reouvertures += 1
            dueLe = Self.echeance(depuis: now)
        case .retirer:
            try require(etat == .deposee || etat == .enCours, "non-retirable", "Une réclamation «\u{A0}\(etat.libelle)\u{A0}» ne se retire plus.")
            finish(.retiree, now)
        case .expirer:
            guard etat == .repondue, let repondueLe, now >= Self.fin(depuis: repondueLe) else {
                throw refusal("trop-tot", "Cette réclamation ne peut pas encore être close.")
            }
            finish(.close, now)
        }
    }

    /// First moment at which an answered complaint closes by itself.
    public static func fin(depuis reponse: Instant) -> Instant { reponse.adding(hours: 24 * joursAvantCloture) }

    private mutating func finish(_ end: EtatReclamation, _ now: Instant) {
        etat = end
        finieLe = now
    }

    private func require(_ holds: Bool, _ code: String, _ message: String) throws(LifecycleRefusal) {
        guard holds else { throw refusal(code, message) }
    }

    private func refusal(_ code: String, _ message: String) -> LifecycleRefusal { LifecycleRefusal("reclamation.\(code)", message) }
}
