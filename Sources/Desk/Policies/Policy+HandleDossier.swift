public import Core

extension Policy where Subject == DossierSubject {
    /// The competent fund's agents and medical service take a deposited dossier and answer it.
    public static let handleDossier = Policy("traiter-dossier", says: "Un agent ou le service médical de la caisse compétente.") { actor, dossier in
        switch actor.role {
        case .agent(let caisse), .serviceMedical(let caisse):
            return caisse == dossier.caisse && dossier.state != .brouillon ? .allow : .hide
        case .professionnel, .secretaire:
            return actor.principal == dossier.author ? .forbid("Seule la caisse compétente répond à un dossier.") : .hide
        case .agence, .administrateur: return .hide
        }
    }
}
