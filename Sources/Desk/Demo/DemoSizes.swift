import Synthetic

/// How large the invented territory is.
public struct DemoSizes: Sendable, Hashable {
    public let seed: UInt64
    public let assures: Int
    public let professionnels: Int
    /// In all; the lives told for the personas, some twenty, are counted in.
    public let dossiers: Int

    /// The personas need patients, and professionals to take the place of.
    public static let fewestAssures = 200
    public static let fewestProfessionnels = 20

    public static let mostAssures = SyntheticTerritory.maxAssures
    public static let mostProfessionnels = SyntheticTerritory.maxProfessionnels

    /// Opens in seconds, and shows every state.
    public static let demo = DemoSizes(seed: 2026, assures: 1_200, professionnels: 80, dossiers: 300)

    /// Counts below the least are raised to it, and those above the most lowered.
    public init(seed: UInt64, assures: Int, professionnels: Int, dossiers: Int) {
        self.seed = seed
        self.assures = min(max(assures, Self.fewestAssures), Self.mostAssures)
        self.professionnels = min(max(professionnels, Self.fewestProfessionnels), Self.mostProfessionnels)
        self.dossiers = max(dossiers, 0)
    }
}
