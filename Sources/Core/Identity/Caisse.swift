/// A health insurance fund: where the volets of a form go, by wire or by post.
public struct Caisse: Sendable, Hashable, Codable {
    public var codeOrganisme: CodeOrganisme
    public var nom: String
    public var adresse: Adresse
    public var telephone: String?
    /// What this fund receives electronically, and when. Everything else goes by post.
    public var receptions: [Reception]

    public init(
        codeOrganisme: CodeOrganisme, nom: String, adresse: Adresse,
        telephone: String? = nil, receptions: [Reception] = []
    ) {
        self.codeOrganisme = codeOrganisme
        self.nom = nom
        self.adresse = adresse
        self.telephone = telephone
        self.receptions = receptions
    }

    public var regime: Regime { codeOrganisme.regime }

    /// Whether this fund receives that téléservice electronically on a day.
    public func recoit(_ teleservice: String, le day: LocalDate) -> Bool {
        receptions.contains { $0.teleservice == teleservice && $0.couvre(day) }
    }

    /// As an envelope bears it: the name, then the lines of the address.
    public var postale: [String] { [nom] + adresse.lignes + [adresse.derniereLigne] }
}

/// A time during which a fund receives one téléservice electronically.
public struct Reception: Sendable, Hashable, Codable {
    /// Code of the téléservice.
    public let teleservice: String
    public let du: LocalDate
    /// Last day; nil while it goes on.
    public let au: LocalDate?

    public init(teleservice: String, du: LocalDate, au: LocalDate? = nil) {
        self.teleservice = teleservice
        self.du = du
        self.au = au
    }

    public func couvre(_ day: LocalDate) -> Bool { du <= day && (au.map { day <= $0 } ?? true) }

    /// Two times of one téléservice that share a day.
    public func chevauche(_ other: Reception) -> Bool {
        teleservice == other.teleservice && (au.map { other.du <= $0 } ?? true) && (other.au.map { du <= $0 } ?? true)
    }
}
