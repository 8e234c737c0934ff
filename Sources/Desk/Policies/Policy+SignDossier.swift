public import Core

extension Policy where Subject == DossierSubject {
    /// Depositing, rectifying and withdrawing are a professional's own acts, under their own name: the author's, or those of
    /// the locum who replaces them. No other delegation reaches them.
    public static let signDossier = Policy("signer-dossier", says: "Seul le professionnel, ou qui le remplace, dépose, rectifie ou retire, sous son propre nom.") { actor, dossier in
        switch Policy.prepareDossier.decide(actor, dossier) {
        case .hide: return .hide
        case .forbid(let why): return .forbid(why)
        case .allow:
            guard actor.signs, case .professionnel(let profession, _) = actor.role else {
                return .forbid("Une délégation permet de préparer, pas de déposer. Le professionnel déposera le brouillon lui-même.")
            }
            return dossier.signatories.contains(profession)
                ? .allow : .forbid("Votre profession ne permet pas de signer ce document.")
        }
    }
}
