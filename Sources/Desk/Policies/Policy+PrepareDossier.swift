public import Core

extension Policy where Subject == DossierSubject {
    /// Drafts are written by the professional, or by a delegate whose delegation covers the téléservice.
    public static let prepareDossier = Policy("preparer-dossier", says: "L’auteur ou son délégataire écrit le brouillon.") { actor, dossier in
        switch actor.role {
        case .professionnel, .secretaire:
            guard actor.principal == dossier.author else { return .hide }
            if let delegation = actor.delegation {
                return delegation.covers(dossier.teleservice)
                    ? .allow : .forbid("La délégation ne couvre pas ce téléservice. Demandez au professionnel de l’étendre.")
            }
            guard case .professionnel(let profession, _) = actor.role, dossier.signatories.contains(profession) else {
                return .forbid("Votre profession ne permet pas d’établir ce document.")
            }
            return .allow
        case .agent(let caisse), .serviceMedical(let caisse):
            return caisse == dossier.caisse && dossier.state != .brouillon
                ? .forbid("La caisse ne modifie pas un dossier : elle demande une correction à son auteur.") : .hide
        case .agence, .administrateur: return .hide
        }
    }
}
