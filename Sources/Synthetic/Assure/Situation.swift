/// What an insured person lives by; it decides who pays an allowance and who receives which volet.
public enum SyntheticSituation: String, Sendable, Hashable, CaseIterable {
    case salarie, fonctionnaire, independant, exploitantAgricole, artisteAuteur, sansEmploi, elu, retraite, etudiant, enfant
}
