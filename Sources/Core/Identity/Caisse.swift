/// A health insurance fund: where the volets of a form go, by wire or by post.
public struct Caisse: Sendable, Hashable, Codable {
    public var codeOrganisme: CodeOrganisme
    public var nom: String
    public var adresse: Adresse
    public var telephone: String?
    /// Codes of the téléservices this fund receives electronically, sorted. The others go by post.
    public var teleservices: [String]

    public init(
        codeOrganisme: CodeOrganisme, nom: String, adresse: Adresse,
        telephone: String? = nil, teleservices: [String] = []
    ) {
        self.codeOrganisme = codeOrganisme
        self.nom = nom
        self.adresse = adresse
        self.telephone = telephone
        self.teleservices = Set(teleservices).sorted()
    }

    public var regime: Regime { codeOrganisme.regime }

    /// Whether this fund receives that téléservice electronically.
    public func recoit(_ teleservice: String) -> Bool { teleservices.contains(teleservice) }
}
