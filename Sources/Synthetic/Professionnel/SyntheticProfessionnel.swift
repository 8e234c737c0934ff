public import Core

/// A professional who does not exist.
public struct SyntheticProfessionnel: Sendable, Hashable {
    public enum ModeExercice: String, Sendable, Hashable, CaseIterable {
        case liberal = "L"
        case salarie = "S"
    }

    /// Where and how the person works.
    public struct Situation: Sendable, Hashable {
        public let mode: ModeExercice
        public let structure: SyntheticStructure

        public var nom: String { structure.nom }
        public var adresse: Adresse { structure.adresse }
        public var telephone: String { structure.telephone }
        public var finess: FINESS? { structure.finess }
        public var siret: String? { structure.siret }
    }

    /// Specialty in nomenclature TRE_R38.
    public struct SavoirFaire: Sendable, Hashable {
        public let code: String
        public let libelle: String
    }

    public let index: Int
    /// Luhn-valid, beginning with `998`: numbers of real professionals begin with 1.
    public let rpps: RPPS
    public let nom: String
    public let prenom: String
    public let sexe: Sexe
    /// `Dr`, `M.` or `Mme`.
    public let civilite: String
    public let profession: Profession
    /// For doctors alone.
    public let savoirFaire: SavoirFaire?
    /// One to three, the main one first.
    public let situations: [Situation]
}
