public import Core

extension Policy where Subject == Void {
    /// Validates sheets, announces results, withdraws them from the platform's queue: by the doctor, or by the locum who replaces them.
    public static let signTracingAsDoctor = Policy("suivi-medecin-signature", says: "Le médecin lui-même ou son remplaçant, jamais qui prépare pour lui.") { actor, _ in
        guard actor.isTracingDoctor else { return .forbid("Les fiches de cas sont tenues par les médecins et les personnes placées sous leur autorité.") }
        guard actor.signs else { return .forbid("Le médecin annonce le résultat et valide la fiche lui-même. Vous pouvez préparer la fiche et les contacts.") }
        return .allow
    }

    /// Learns the result of a contact's test: the doctor of the case, or whoever calls for the platform or the agency.
    public static let learnResult = Policy("suivi-resultat", says: "Le médecin de la fiche lui-même, ou la plateforme et l’agence dans leurs départements.") { actor, _ in
        if actor.holdsMission([.plateforme, .agence, .sousTraitant]) { return .allow }
        return Policy<Void>.signTracingAsDoctor.decide(actor, ())
    }
}
