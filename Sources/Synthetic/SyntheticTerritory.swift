public import Core

/// A believable small territory out of a seed: same seed and sizes, same people, on every machine.
///
/// Nothing is kept but the territory: any item is made on demand from its index, and the collections
/// hold no item, so that a million insured persons cost the memory of one.
public struct SyntheticTerritory: Sendable {
    public let seed: UInt64
    public let today: LocalDate
    public let territory: Territory
    public let assures: Items<SyntheticAssure>
    public let professionnels: Items<SyntheticProfessionnel>
    public let dossiers: Items<SyntheticDossier>
    /// Indices of the general practitioners among the professionals.
    public let generalistes: Range<Int>

    /// Most insured persons that can be told apart.
    public static let maxAssures = NIRSlots.capacity
    public static let maxProfessionnels = 1_000_000

    /// Counts are held between 0 and their maximum. Without a worker or a practitioner there is no dossier.
    /// `today` fixes ages and the dates of the dossiers.
    public init(seed: UInt64, assures: Int, professionnels: Int, dossiers: Int, today: LocalDate) {
        let population = min(max(assures, 0), SyntheticTerritory.maxAssures)
        let carers = min(max(professionnels, 0), SyntheticTerritory.maxProfessionnels)
        let territory = Territory(seed: seed, structures: min(carers / 3, 4_000))
        let professionnelFactory = ProfessionnelFactory(seed: seed, count: carers, territory: territory)
        let assureFactory = AssureFactory(seed: seed, today: today, territory: territory, professionnels: professionnelFactory)
        let dossierFactory = DossierFactory(seed: seed, today: today, assures: assureFactory, population: population)
        self.seed = seed
        self.today = today
        self.territory = territory
        generalistes = professionnelFactory.generalistes
        self.assures = Items(count: population, make: assureFactory.assure)
        self.professionnels = Items(count: carers, make: professionnelFactory.professionnel)
        self.dossiers = Items(count: dossierFactory.possible ? max(dossiers, 0) : 0, make: dossierFactory.dossier)
    }

    /// `nil` outside the count.
    public func assure(at index: Int) -> SyntheticAssure? { assures.item(at: index) }
    public func professionnel(at index: Int) -> SyntheticProfessionnel? { professionnels.item(at: index) }
    public func dossier(at index: Int) -> SyntheticDossier? { dossiers.item(at: index) }

    public func caisse(of assure: SyntheticAssure) -> Caisse? { territory.caisse(assure.caisse) }
}
