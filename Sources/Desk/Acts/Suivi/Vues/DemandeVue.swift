import Core

/// What part of an epidemic somebody wants to see: since when, and where among their départements.
public struct DemandeVue: Sendable, Hashable {
    public var epidemie: String
    public var periode: PeriodeVue
    /// One of the actor's; all of theirs when nil.
    public var departement: String?

    public init(epidemie: String, periode: PeriodeVue = .vingtHuitJours, departement: String? = nil) {
        self.epidemie = epidemie
        self.periode = periode
        self.departement = departement
    }
}

/// How far back figures go.
public enum PeriodeVue: String, Sendable, Hashable, CaseIterable {
    case septJours = "7"
    case quatorzeJours = "14"
    case vingtHuitJours = "28"
    case tout

    public var jours: Int? { Int(rawValue) }
    public var libelle: String { jours.map { "\($0) derniers jours" } ?? "Depuis le début" }

    /// First day shown; nil when all are.
    func premier(_ today: LocalDate) -> LocalDate? { jours.map { today.adding(days: 1 - $0) } }
}
