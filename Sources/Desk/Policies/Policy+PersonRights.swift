public import Core

extension Policy where Subject == CodeOrganisme? {
    /// What persons ask of those who hold their data is received by the fund that answers for them. The subject is the fund of
    /// one of them, nil for the page.
    public static let receivePersonRights = Policy(
        "droits-des-personnes", says: "Les agents et le service médical de la caisse de la personne."
    ) { actor, fund in
        switch actor.role {
        case .agent(let mine), .serviceMedical(let mine):
            guard let fund else { return .allow }
            return mine.memeCaisse(que: fund) ? .allow : .hide
        case .professionnel, .secretaire, .agence: return .forbid("Cette page est réservée aux caisses. Adressez la personne à sa caisse.")
        case .administrateur: return .forbid("L’administration n’a pas accès aux données des personnes.")
        }
    }

    /// The copy holds medical parts of every kind: the medical service of the person's fund prepares it, for the person alone.
    public static let copyPerson = Policy(
        "copie-des-donnees", says: "Le service médical de la caisse de la personne."
    ) { actor, fund in
        switch actor.role {
        case .serviceMedical(let mine):
            guard let fund else { return .allow }
            return mine.memeCaisse(que: fund) ? .allow : .hide
        case .agent: return .forbid("La copie contient des données médicales\u{A0}: seul le service médical de la caisse la prépare. Transmettez-lui la demande.")
        case .professionnel, .secretaire, .agence: return .forbid("Cette page est réservée aux caisses. Adressez la personne à sa caisse.")
        case .administrateur: return actor.isAtConsole ? .allow : .forbid("L’administration n’a pas accès aux données des personnes.")
        }
    }
}
