/// All that one fund says of one insured person's rights.
public struct DroitsCaisse: Sendable, Hashable, Codable {
    public var periodes: [PeriodeDroits]
    public var exonerations: [Exoneration]
    public var couvertures: [Couverture]
    public var medecins: [MedecinDeclare]
    public var accidents: [AccidentTravail]
    public var carte: EtatCarte?
    public var decesLe: LocalDate?
    /// Number under which a dependant’s rights are opened, and their rank there.
    public var ouvrant: NIR?
    public var rang: Int?

    public init(
        periodes: [PeriodeDroits] = [], exonerations: [Exoneration] = [], couvertures: [Couverture] = [], medecins: [MedecinDeclare] = [],
        accidents: [AccidentTravail] = [], carte: EtatCarte? = nil, decesLe: LocalDate? = nil, ouvrant: NIR? = nil, rang: Int? = nil
    ) {
        (self.periodes, self.exonerations, self.couvertures) = (periodes, exonerations, couvertures)
        (self.medecins, self.accidents, self.carte) = (medecins, accidents, carte)
        (self.decesLe, self.ouvrant, self.rang) = (decesLe, ouvrant, rang)
    }

    /// The latest period: the one that began last.
    public var derniere: PeriodeDroits? { periodes.max { ($0.debut, $0.fin ?? .max) < ($1.debut, $1.fin ?? .max) } }

    public func medecin(le jour: LocalDate) -> MedecinDeclare? {
        medecins.filter { $0.couvre(jour) }.max { $0.debut < $1.debut }
    }
}

/// What one fund says, and since when the desk knows it.
public struct RegistreCaisse: Sendable, Hashable {
    public let caisse: CodeOrganisme
    public let nomCaisse: String
    /// Number of the delivery that says so.
    public let livraison: Int
    public let connuDepuis: Instant
    public let droits: DroitsCaisse

    public init(caisse: CodeOrganisme, nomCaisse: String, livraison: Int, connuDepuis: Instant, droits: DroitsCaisse) {
        (self.caisse, self.nomCaisse, self.livraison, self.connuDepuis, self.droits) = (caisse, nomCaisse, livraison, connuDepuis, droits)
    }
}
