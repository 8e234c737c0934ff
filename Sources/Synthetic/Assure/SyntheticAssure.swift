public import Core

/// An insured person who does not exist.
public struct SyntheticAssure: Sendable, Hashable {
    public let index: Int
    /// Valid key, place of birth of no commune: to be used under the demonstration OID, `INSOID.demo`.
    public let nir: NIR
    public let nomNaissance: String
    /// The name borne in daily life, when it is another.
    public let nomUtilise: String?
    public let prenoms: [String]
    public let sexe: Sexe
    public let dateNaissance: LocalDate
    /// Five characters, the same as in the NIR.
    public let lieuNaissance: String
    public let adresse: Adresse
    public let telephone: String?
    public let email: String?
    public let caisse: CodeOrganisme
    public let regime: Regime
    public let medecinTraitant: RPPS?
    public let situation: SyntheticSituation
    /// Set for a salarié, a fonctionnaire, an élu.
    public let employeur: SyntheticEmployeur?

    public var nom: PersonName { PersonName(nomNaissance: nomNaissance, nomUtilise: nomUtilise, prenoms: prenoms) }
    public var ins: INS { INS(nir, oid: .demo) }
    public var traits: TraitsStricts {
        TraitsStricts(nomNaissance: nomNaissance, prenoms: prenoms, dateNaissance: dateNaissance, sexe: sexe, lieuNaissance: lieuNaissance)
    }
}
