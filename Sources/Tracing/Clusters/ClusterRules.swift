/// From how many cases, and how close in time, a cluster is proposed. A parameter of the epidemic, not a rule of law.
public struct ClusterRules: Sendable, Hashable, Codable {
    /// Two cases of a place or an event belong together when at most so many days lie between them, or
    /// when others in between join them step by step.
    public var fenetreJours: Int
    /// The same within a household.
    public var fenetreFoyerJours: Int
    /// Least number of cases for a place, an event or a chain.
    public var minimum: Int
    /// Least number of cases for a household.
    public var minimumFoyer: Int

    public init(fenetreJours: Int = 7, fenetreFoyerJours: Int = 14, minimum: Int = 3, minimumFoyer: Int = 2) {
        self.fenetreJours = fenetreJours
        self.fenetreFoyerJours = fenetreFoyerJours
        self.minimum = minimum
        self.minimumFoyer = minimumFoyer
    }
}
