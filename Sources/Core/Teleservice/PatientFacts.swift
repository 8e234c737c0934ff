/// What the rules and the prefill of a téléservice may know of the patient. No NIR: no rule needs it.
public struct PatientFacts: Sendable, Hashable {
    public let id: String
    public let birthDate: LocalDate
    public let sexe: Sexe
    /// « Mme Élodie MARTIN »: as shown on pages and papers.
    public let displayName: String
    public let adresse: Adresse?
    public let telephone: String?
    public let regime: Regime?
    /// Competent fund, nine characters.
    public let caisse: CodeOrganisme?
    /// Word of the last known situation, as the registers give it: `salarie`, `fonctionnaire`…
    public let situation: String?
    public let employeur: Employeur?
    /// RPPS of the treating doctor declared to the fund, on the day of the act.
    public let medecinTraitant: String?
    /// Since when; nil when the register does not tell.
    public let medecinTraitantDepuis: LocalDate?
    /// Long-term illnesses recognised at this desk, those that ended included.
    public let affections: [AffectionConnue]

    public struct Employeur: Sendable, Hashable, Codable {
        public let nom: String
        public let adresse: String?
        public let telephone: String?
        public let courriel: String?

        public init(nom: String, adresse: String? = nil, telephone: String? = nil, courriel: String? = nil) {
            self.nom = nom
            self.adresse = adresse
            self.telephone = telephone
            self.courriel = courriel
        }
    }

    public init(
        id: String, birthDate: LocalDate, sexe: Sexe, displayName: String, adresse: Adresse? = nil, telephone: String? = nil,
        regime: Regime? = nil, caisse: CodeOrganisme? = nil, situation: String? = nil, employeur: Employeur? = nil,
        medecinTraitant: String? = nil, medecinTraitantDepuis: LocalDate? = nil, affections: [AffectionConnue] = []
    ) {
        self.id = id
        self.birthDate = birthDate
        self.sexe = sexe
        self.displayName = displayName
        self.adresse = adresse
        self.telephone = telephone
        self.regime = regime
        self.caisse = caisse
        self.situation = situation
        self.employeur = employeur
        self.medecinTraitant = medecinTraitant
        self.medecinTraitantDepuis = medecinTraitantDepuis
        self.affections = affections
    }
}
