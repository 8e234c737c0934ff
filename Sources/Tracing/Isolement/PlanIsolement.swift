public import Core

/// The calls that follow somebody's isolation.
public enum PlanIsolement {
    /// Days of the calls from the last exposure or the first symptoms, those that are past left out.
    public static func jours(depuis debut: LocalDate, apres aujourdhui: LocalDate, _ delais: DelaisSuivi) -> [LocalDate] {
        delais.joursDeSuivi.filter { $0 <= delais.isolementJours }.map { debut.adding(days: $0) }.filter { $0 >= aujourdhui }
    }
}

/// What a follow-up call found.
public enum IssueSuivi: String, Sendable, Hashable, Codable, CaseIterable {
    case vaBien = "va-bien"
    case symptomes
    case besoinAide = "besoin-aide"
    case pasDeReponse = "pas-de-reponse"
    case arrete

    public var libelle: String {
        switch self {
        case .vaBien: "Va bien, reste isolé"
        case .symptomes: "A des symptômes"
        case .besoinAide: "A besoin d’aide"
        case .pasDeReponse: "Pas de réponse"
        case .arrete: "Ne souhaite plus être appelé"
        }
    }
}
