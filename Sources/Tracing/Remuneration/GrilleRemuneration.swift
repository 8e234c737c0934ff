public import Core

/// What an epidemic pays doctors, by date. Another epidemic brings its own.
public struct GrilleRemuneration: Sendable, Hashable {
    /// Beside the ordinary consultation that announces the result.
    public var annonce: DatedValue<Tarif>
    /// Beside a second one for the same sheet, at home only.
    public var secondeAnnonce: DatedValue<Tarif>
    /// Code of the act of announcement.
    public var codeAnnonce: String
    /// For each contact registered with the least that is asked for.
    public var contactSimple: DatedValue<Tarif>
    /// For each contact registered with all that is asked for.
    public var contactComplet: DatedValue<Tarif>
    /// For each contact the doctor calls in place of the platform; nil when no amount is known.
    public var appel: DatedValue<Tarif>?
    /// What is known of sheets validated after the delay.
    public var delai: LegalSource
    /// Hours from the positive result to the validated sheet that the doctor owes.
    public var delaiHeures: Int

    public init(
        annonce: DatedValue<Tarif>, secondeAnnonce: DatedValue<Tarif>, codeAnnonce: String, contactSimple: DatedValue<Tarif>,
        contactComplet: DatedValue<Tarif>, appel: DatedValue<Tarif>? = nil, delai: LegalSource, delaiHeures: Int = 24
    ) {
        self.annonce = annonce
        self.secondeAnnonce = secondeAnnonce
        self.codeAnnonce = codeAnnonce
        self.contactSimple = contactSimple
        self.contactComplet = contactComplet
        self.appel = appel
        self.delai = delai
        self.delaiHeures = delaiHeures
    }
}
