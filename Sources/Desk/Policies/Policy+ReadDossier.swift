public import Core

extension Policy where Subject == DossierSubject {
    /// The author, whoever prepares in their name, and the competent fund once it was deposited. For anyone else
    /// the dossier does not exist.
    public static let readDossier = Policy("lire-dossier", says: "L’auteur, son délégataire, et la caisse compétente après le dépôt, sauf ce qui est remis à la personne seule.") { actor, dossier in
        switch actor.role {
        case .professionnel, .secretaire:
            guard actor.principal == dossier.author, actor.delegation?.covers(dossier.teleservice) ?? true else { return .hide }
            return .allow
        case .agent(let caisse), .serviceMedical(let caisse):
            return dossier.concernsFund && caisse == dossier.caisse && dossier.state != .brouillon ? .allow : .hide
        case .agence, .administrateur: return .hide
        }
    }
}
