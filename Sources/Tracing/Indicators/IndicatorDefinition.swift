/// What a figure means, said once: pages, exports and documentation print these same words.
public struct IndicatorDefinition: Sendable, Hashable {
    /// Stable name, e.g. `descendance.moyenne`. Never translated.
    public let code: String
    public let libelle: String
    /// One French sentence: what is counted, over whom, what is left out.
    public let definition: String
    /// In French: `cas`, `jours`, `part` (between 0 and 1, shown in per cent)… Empty for a number without unit.
    public let unite: String

    init(_ code: String, _ libelle: String, _ unite: String, _ definition: String) {
        self.code = code
        self.libelle = libelle
        self.definition = definition
        self.unite = unite
    }

    /// Every indicator, chains first.
    public static let toutes = chaines + plateforme

    public static func named(_ code: String) -> IndicatorDefinition? { toutes.first { $0.code == code } }
}
