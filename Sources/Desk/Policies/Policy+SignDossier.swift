public import Core

extension Policy where Subject == DossierSubject {
    /// Depositing, rectifying and withdrawing are the professional's own acts: no delegation reaches them.
    public static let signDossier = Policy("signer-dossier", says: "Seul le professionnel dépose, rectifie ou retire, sous son propre nom.") { actor, dossier in
        switch Policy.prepareDossier.decide(actor, dossier) {
        case .hide: return .hide
        case .forbid(let why): return .forbid(why)
        case .allow:
            guard actor.delegation == nil, case .professionnel(let profession, _) = actor.role else {
                return .forbid("Une délégation permet de préparer, pas de déposer. Le professionnel déposera le brouillon lui-même.")
            }
            return dossier.signatories.contains(profession)
                ? .allow : .forbid("Votre profession ne permet pas de signer ce document.")
        }
    }
}
