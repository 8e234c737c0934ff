/// Who takes part in the tracing. Nobody else has any access: nurses and social workers had none in 2020.
public enum Participant: String, Sendable, Hashable, Codable, CaseIterable {
    case medecin, plateforme, laboratoire, pharmacie, agence
    case sousTraitant = "sous-traitant"
    case structure
}
