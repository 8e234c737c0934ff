public import Core

/// Three months of a year: abusive requests come by season (June and September for sport, winter for schools). Winter bears the
/// year it ends in.
public struct Saison: Sendable, Hashable, Comparable {
    public enum Nom: Int, Sendable, Hashable, CaseIterable {
        case hiver, printemps, ete, automne

        var mot: String {
            switch self {
            case .hiver: "hiver"
            case .printemps: "printemps"
            case .ete: "ete"
            case .automne: "automne"
            }
        }
    }

    public let annee: Int
    public let nom: Nom

    /// The season a day is in.
    public init(_ day: LocalDate) {
        annee = day.month == 12 ? day.year + 1 : day.year
        nom = Nom(rawValue: (day.month % 12) / 3) ?? .hiver
    }

    /// As it is kept: four to a year, in order.
    public init(rang: Int) {
        annee = rang / 4
        nom = Nom(rawValue: rang % 4) ?? .hiver
    }

    /// `2026-automne`; nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "-")
        guard parts.count == 2, let year = Int(parts[0]), (1950...2200).contains(year), let name = Nom.allCases.first(where: { $0.mot == parts[1] }) else { return nil }
        (annee, nom) = (year, name)
    }

    public var rang: Int { annee * 4 + nom.rawValue }
    public var mot: String { "\(annee)-\(nom.mot)" }

    public var libelle: String {
        switch nom {
        case .hiver: "Hiver \(annee - 1)-\(annee)"
        case .printemps: "Printemps \(annee)"
        case .ete: "Été \(annee)"
        case .automne: "Automne \(annee)"
        }
    }

    /// The few that end with this one, the oldest first.
    public func derniers(_ count: Int) -> [Saison] { (0..<count).reversed().map { Saison(rang: rang - $0) } }

    public static func < (a: Saison, b: Saison) -> Bool { a.rang < b.rang }
}
