public import Core

/// An epidemic, as the desk traces it: a dated set of parameters. Nothing here is fixed in the program: another
/// epidemic, or another month of the same one, is another set.
public struct Parametres: Sendable, Hashable, Codable {
    /// Short name in addresses: `covid-19`.
    public var code: String
    public var nom: String
    /// 1, 2, 3… A set that has served is never changed: a change is another version.
    public var version: Int
    /// First day this version judges by.
    public var du: LocalDate
    public var basesLegales: [BaseLegale]
    /// First day of the tracing.
    public var debut: LocalDate
    /// Last day on which anything may be written; after it every write is refused, erasure excepted.
    public var fin: LocalDate
    public var contact: DefinitionContact
    public var delais: DelaisSuivi
    public var horaires: HorairesAppel
    public var conservation: Conservation
    public var groupes: DefinitionGroupe
    public var surcharge: SeuilSurcharge
    /// The registration of a contact opens the right to a test, to masks.
    public var ouvreTest: Bool
    public var ouvreMasques: Bool
    /// Who takes part.
    public var participants: Set<Participant>
    /// Ordinary mail of the regional agency, by code of département: where an alert goes, which carries a sheet number and
    /// nothing else.
    public var courrielAgence: [String: String]?

    public init(
        code: String, nom: String, version: Int, du: LocalDate, basesLegales: [BaseLegale], debut: LocalDate, fin: LocalDate,
        contact: DefinitionContact = .init(), delais: DelaisSuivi = .init(), horaires: HorairesAppel = .init(),
        conservation: Conservation = .init(), groupes: DefinitionGroupe = .init(), surcharge: SeuilSurcharge = .init(),
        ouvreTest: Bool = true, ouvreMasques: Bool = true, participants: Set<Participant> = Set(Participant.allCases),
        courrielAgence: [String: String]? = nil
    ) {
        self.code = code
        self.nom = nom
        self.version = version
        self.du = du
        self.basesLegales = basesLegales
        self.debut = debut
        self.fin = fin
        self.contact = contact
        self.delais = delais
        self.horaires = horaires
        self.conservation = conservation
        self.groupes = groupes
        self.surcharge = surcharge
        self.ouvreTest = ouvreTest
        self.ouvreMasques = ouvreMasques
        self.participants = participants
        self.courrielAgence = courrielAgence
    }
}
