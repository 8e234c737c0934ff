public import Core

extension Policy where Subject == Void {
    /// Opens sheets, enters contacts, validates. Midwives, dentists, nurses have no part in it.
    public static let traceAsDoctor = Policy("suivi-medecin", says: "Un médecin, ou son délégataire pendant la délégation.") { actor, _ in
        actor.isTracingDoctor ? .allow : .forbid("Les fiches de cas sont tenues par les médecins et les personnes placées sous leur autorité.")
    }

    /// Checks that somebody is entitled to a test, and notes its date.
    public static let traceAsLaboratory = Policy("suivi-laboratoire", says: "Un biologiste médical.") { actor, _ in
        actor.isBiologist ? .allow : .forbid("Cette vérification est réservée aux laboratoires de biologie médicale.")
    }

    /// Checks the right to masks, and notes that they were delivered.
    public static let traceAsPharmacy = Policy("suivi-pharmacie", says: "Un pharmacien d’officine.") { actor, _ in
        actor.isPharmacist ? .allow : .forbid("Cette vérification est réservée aux pharmaciens d’officine.")
    }

    /// Calls contacts and reads the sheets of a territory.
    public static let traceAsPlatform = Policy("suivi-plateforme", says: "Une personne habilitée aux appels, dans ses départements.") { actor, _ in
        actor.holdsMission(Set(Mission.allCases)) ? .allow : .forbid("Aucune habilitation en cours : demandez-la au responsable de votre organisme.")
    }

    /// Collectivities, clusters, isolation.
    public static let traceAsAgency = Policy("suivi-agence", says: "L’agence régionale et ses sous-traitants habilités.") { actor, _ in
        actor.holdsMission([.agence, .sousTraitant]) ? .allow : .forbid("Cette page est réservée à l’agence régionale de santé.")
    }

    /// Decides for the territory: clusters, overload mode, rights of those who call.
    public static let leadTracing = Policy("suivi-pilotage", says: "Une personne habilitée de la plateforme ou de l’agence.") { actor, _ in
        actor.holdsMission([.agence, .plateforme]) ? .allow : .forbid("Ces indicateurs sont réservés à la plateforme et à l’agence régionale.")
    }
}
