public import Core

/// What a campaign is: why, where, until when, and how it is led.
public struct ParametresCampagne: Sendable, Hashable {
    public var objet: String
    public var departements: [Departement]
    public var ouverture: LocalDate
    /// Until when answers are wanted.
    public var echeance: LocalDate
    /// Last day of the campaign: the next one, everything that served it is erased.
    public var fin: LocalDate
    /// Doctors called: general practitioners alone, or every doctor in practice.
    public var generalistesSeuls: Bool
    public var essaisAuPlus: Int
    /// Hours a practice has to confirm a patient sent to it.
    public var heuresReponse: Int

    public init(
        objet: String, departements: [Departement], ouverture: LocalDate, echeance: LocalDate, fin: LocalDate, generalistesSeuls: Bool = true,
        essaisAuPlus: Int = 4, heuresReponse: Int = 24
    ) {
        self.objet = objet
        self.departements = departements
        self.ouverture = ouverture
        self.echeance = echeance
        self.fin = fin
        self.generalistesSeuls = generalistesSeuls
        self.essaisAuPlus = essaisAuPlus
        self.heuresReponse = heuresReponse
    }

    public static let moisAuPlus = 12

    public var regles: ReglesAppel { ReglesAppel(essaisAuPlus: essaisAuPlus) }

    /// Everything that keeps it from being opened.
    public func anomalies(le today: LocalDate) -> [Anomaly] {
        var found: [Anomaly] = []
        func refuse(_ field: String, _ code: String, _ message: String) { found.append(Anomaly(field: field, code: code, message: message)) }
        if objet.trimmingBlanks.isEmpty { refuse("objet", "requis", "Dites à quoi sert la campagne : les professionnels et les agents liront cette phrase.") }
        if departements.isEmpty { refuse("departements", "requis", "Nommez au moins un département, par exemple 39.") }
        if ouverture < today { refuse("ouverture", "date.passee", "Une campagne s’ouvre aujourd’hui ou plus tard.") }
        if echeance < ouverture { refuse("echeance", "date.ordre", "L’échéance des réponses vient après l’ouverture.") }
        if fin < echeance { refuse("fin", "date.ordre", "La fin de la campagne ne peut pas précéder l’échéance des réponses.") }
        if fin > ouverture.adding(months: Self.moisAuPlus) {
            refuse("fin", "date.lointaine", "Une campagne dure \(Self.moisAuPlus) mois au plus : les réponses ne se gardent pas au-delà. Ouvrez-en une autre ensuite.")
        }
        if !(1...10).contains(essaisAuPlus) { refuse("essaisAuPlus", "bornes", "De 1 à 10 essais avant de dire quelqu’un injoignable.") }
        if !(1...168).contains(heuresReponse) { refuse("heuresReponse", "bornes", "De 1 à 168 heures pour confirmer un patient adressé.") }
        return found
    }
}

/// Where a campaign stands: what its dates and whoever ended it say.
public enum EtatCampagne: String, Sendable, Hashable, Codable, CaseIterable {
    case aVenir = "a-venir"
    case enCours = "en-cours"
    case finie

    public init(_ parametres: ParametresCampagne, closeLe: Instant?, le today: LocalDate) {
        if closeLe != nil || today > parametres.fin { self = .finie } else { self = today < parametres.ouverture ? .aVenir : .enCours }
    }

    public var libelle: String {
        switch self {
        case .aVenir: "À venir"
        case .enCours: "En cours"
        case .finie: "Finie"
        }
    }

    /// What writes are told; nil when they may happen.
    public var refus: LifecycleRefusal? {
        switch self {
        case .enCours: nil
        case .aVenir: LifecycleRefusal("campagne-a-venir", "Cette campagne n’est pas encore ouverte.")
        case .finie: LifecycleRefusal("campagne-finie", "Cette campagne est finie : plus rien ne s’y écrit, et ce qu’elle tenait est effacé.")
        }
    }
}
