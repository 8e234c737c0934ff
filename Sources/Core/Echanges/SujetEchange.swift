/// Which service of a fund a message goes to.
public enum ServiceCaisse: String, Sendable, Hashable, CaseIterable, Codable {
    case administratif, medical

    public var libelle: String { self == .medical ? "Service médical" : "Services administratifs" }
}

/// What a message to a fund is about. The subject says who reads it, so that nobody has to sort by hand.
public enum SujetEchange: String, Sendable, Hashable, CaseIterable, Codable {
    case avisDossier = "avis-dossier"
    case adaptationProtocole = "adaptation-protocole"
    case repriseTravail = "reprise-travail"
    case autreMedical = "autre-medical"
    case suiviDossier = "suivi-dossier"
    case paiement
    case droits
    case teleservice
    case autreAdministratif = "autre-administratif"

    public var service: ServiceCaisse {
        switch self {
        case .avisDossier, .adaptationProtocole, .repriseTravail, .autreMedical: .medical
        case .suiviDossier, .paiement, .droits, .teleservice, .autreAdministratif: .administratif
        }
    }

    public var libelle: String {
        switch self {
        case .avisDossier: "Avis médical sur un dossier"
        case .adaptationProtocole: "Adaptation d’un protocole de soins"
        case .repriseTravail: "Reprise du travail, risque de désinsertion"
        case .autreMedical: "Autre question médicale"
        case .suiviDossier: "Où en est un dossier"
        case .paiement: "Paiement, rejet de facture"
        case .droits: "Droits d’un patient"
        case .teleservice: "Difficulté avec un service en ligne"
        case .autreAdministratif: "Autre question administrative"
        }
    }

    /// Makes no sense without a dossier.
    public var exigeDossier: Bool { self == .avisDossier || self == .suiviDossier }

    /// Whether it may be marked urgent: something happens to a patient if nobody reads it today.
    public var peutEtreUrgent: Bool {
        switch self {
        case .avisDossier, .adaptationProtocole, .repriseTravail, .autreMedical, .suiviDossier, .droits: true
        case .paiement, .teleservice, .autreAdministratif: false
        }
    }

    /// Working days within which this desk expects an answer. A decision of the house: no text says.
    public func joursPourRepondre(urgent: Bool) -> Int { urgent ? 1 : service == .medical ? 2 : 5 }

    /// First moment at which the answer is late: the end of that working day in Paris.
    public func echeance(depuis moment: Instant, urgent: Bool) -> Instant {
        let last = WorkingDays(.ouvres).adding(joursPourRepondre(urgent: urgent), to: moment.date(in: .paris).date)
        return Instant(last.adding(days: 1), in: .paris)
    }
}
