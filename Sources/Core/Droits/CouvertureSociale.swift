/// Cover that comes on top of the fund's, or in its place.
public struct Couverture: Sendable, Hashable, Codable, Duree {
    public enum Nature: String, Sendable, Hashable, Codable, CaseIterable {
        /// Complémentaire santé solidaire, without and with a contribution.
        case c2s
        case c2sParticipation = "c2s-participation"
        /// Aide médicale de l’État.
        case ame
        case complementaire

        public var libelle: String {
            switch self {
            case .c2s: "Complémentaire santé solidaire sans participation"
            case .c2sParticipation: "Complémentaire santé solidaire avec participation"
            case .ame: "Aide médicale de l’État (AME)"
            case .complementaire: "Complémentaire santé"
            }
        }
    }

    public var nature: Nature
    /// Who gives it: a mutual’s name, when the fund tells.
    public var organisme: String?
    public var debut: LocalDate
    public var fin: LocalDate?

    public init(nature: Nature, organisme: String? = nil, debut: LocalDate, fin: LocalDate? = nil) {
        (self.nature, self.organisme, self.debut, self.fin) = (nature, organisme, debut, fin)
    }
}

/// The treating doctor as declared to the fund.
public struct MedecinDeclare: Sendable, Hashable, Codable, Duree {
    /// RPPS; nil when the fund says that one is declared and not who.
    public var rpps: String?
    public var debut: LocalDate
    public var fin: LocalDate?

    public init(rpps: String?, debut: LocalDate, fin: LocalDate? = nil) { (self.rpps, self.debut, self.fin) = (rpps, debut, fin) }
}

/// An accident at work or a disease of the trade that a fund has taken in charge.
public struct AccidentTravail: Sendable, Hashable, Codable {
    public enum Nature: String, Sendable, Hashable, Codable, CaseIterable {
        case accident, trajet
        case maladie = "maladie-professionnelle"

        public var libelle: String {
            switch self {
            case .accident: "Accident du travail"
            case .trajet: "Accident de trajet"
            case .maladie: "Maladie professionnelle"
            }
        }
    }

    public var numero: String
    public var nature: Nature
    public var date: LocalDate
    /// Who pays for it, when it is not the fund of the rights.
    public var organisme: CodeOrganisme?
    /// Healed or settled on that day.
    public var fin: LocalDate?

    public init(numero: String, nature: Nature, date: LocalDate, organisme: CodeOrganisme? = nil, fin: LocalDate? = nil) {
        (self.numero, self.nature, self.date, self.organisme, self.fin) = (numero, nature, date, organisme, fin)
    }
}

/// The card as the fund last knew it.
public struct EtatCarte: Sendable, Hashable, Codable {
    public enum Etat: String, Sendable, Hashable, Codable, CaseIterable {
        case active, opposition, absente

        public var libelle: String {
            switch self {
            case .active: "En service"
            case .opposition: "En opposition"
            case .absente: "Aucune carte"
            }
        }
    }

    public var etat: Etat
    /// Day it was last brought up to date.
    public var majLe: LocalDate?

    public init(etat: Etat, majLe: LocalDate? = nil) { (self.etat, self.majLe) = (etat, majLe) }
}
