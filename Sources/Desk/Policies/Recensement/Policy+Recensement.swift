public import Core

extension Policy where Subject == Void {
    /// Opens campaigns, follows them, ends them.
    public static let leadCensus = Policy("recensement-pilotage", says: "Agents d’une caisse, pour les campagnes de leur caisse ; administrateurs du guichet.") { actor, _ in
        switch actor.role {
        case .agent, .administrateur: .allow
        default: .forbid("Les campagnes de recensement sont conduites par les agents des caisses.")
        }
    }

    /// Calls professionals, and sends patients to those who volunteered.
    public static let callForCensus = Policy("recensement-appels", says: "Agents d’une caisse.") { actor, _ in
        if case .agent = actor.role { return .allow }
        return .forbid("Les appels et les orientations sont faits par les agents des caisses.")
    }

    /// Answers for oneself.
    public static let answerCensus = Policy("recensement-reponse", says: "Un médecin ou un infirmier, pour lui-même.") { actor, _ in
        if actor.delegation == nil, actor.isCensusDoctor || actor.isCensusNurse { return .allow }
        return .forbid("Le recensement s’adresse aux médecins et aux infirmiers, chacun pour soi.")
    }

    /// Looks nurses up. The act asks whether the doctor volunteered.
    public static let seeCensusNurses = Policy("recensement-infirmiers", says: "Un médecin ; l’acte n’ouvre la liste qu’aux volontaires d’une campagne en cours.") { actor, _ in
        actor.delegation == nil && actor.isCensusDoctor ? .allow : .forbid("La liste des infirmiers n’est montrée qu’aux médecins volontaires.")
    }
}

extension Actor {
    var isCensusDoctor: Bool { if case .professionnel(.medecin, _) = role { true } else { false } }
    var isCensusNurse: Bool { if case .professionnel(.infirmier, _) = role { true } else { false } }
}
