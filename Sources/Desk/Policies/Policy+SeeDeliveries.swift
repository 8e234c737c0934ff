public import Core

extension Policy where Subject == CodeOrganisme? {
    /// Deliveries of insured persons are counts and dates, never a person: the administrator sees them all, the agents of a
    /// fund those of their fund. The subject is the fund of one of them, nil for the list.
    public static let seeDeliveries = Policy(
        "livraisons-assures", says: "L’administrateur, et les agents d’une caisse pour les fichiers de leur caisse."
    ) { actor, caisse in
        switch actor.role {
        case .administrateur: return .allow
        case .agent(let mine), .serviceMedical(let mine):
            guard let caisse else { return .allow }
            return mine.memeCaisse(que: caisse) ? .allow : .hide
        case .professionnel, .secretaire, .agence: return .forbid("Cette page est réservée aux caisses et à l’administration du guichet.")
        }
    }
}
