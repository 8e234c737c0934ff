public import Core

/// What the author is told beside the form. Never an obstacle.
extension ArretDeTravail {
    public static func information(_ content: Content, _ context: RuleContext) -> [Information] {
        [duree(content), carence(content), presence(content), sejour(content, context), envoi(content), retard, volets(content)]
            .compactMap(\.self)
    }

    private static func duree(_ content: Content) -> Information? {
        content.periode.map { periode in
            Information(
                title: "Durée",
                text: "\(periode.enJours), du \(periode.lowerBound.weekday.libelle) \(periode.lowerBound.formattedFr) au \(periode.upperBound.weekday.libelle) \(periode.upperBound.formattedFr) compris.")
        }
    }

    private static func carence(_ content: Content) -> Information? {
        guard let risque = content.risque, content.situation != .fonctionnaire else { return nil }
        if content.nature == .prolongation {
            return Information(
                title: "Délai de carence",
                text: "Aucun pour une prolongation, si la reprise n’a pas dépassé 48\u{A0}heures.", source: Loi.prolongationSansCarence)
        }
        if risque.isProfessionnel {
            return Information(
                title: "Délai de carence", text: "Aucun pour un accident du travail ou une maladie professionnelle.",
                source: Loi.prolongationSansCarence)
        }
        guard risque == .maladie else { return nil }
        if content.lienAld == true {
            return Information(
                title: "Délai de carence",
                text: "Trois jours pour le premier arrêt lié à cette affection de longue durée\u{A0}; ensuite aucun pendant trois ans (à confirmer).",
                source: Loi.carenceALD)
        }
        return Information(
            title: "Délai de carence", text: "Les trois premiers jours ne sont pas indemnisés par la caisse.", source: Loi.carence)
    }

    private static func presence(_ content: Content) -> Information? {
        switch content.sorties {
        case .autorisees:
            Information(
                title: "Heures de présence",
                text: "Le patient est chez lui de 9\u{A0}h à 11\u{A0}h et de 14\u{A0}h à 16\u{A0}h, tous les jours de l’arrêt (à confirmer).", source: Loi.presence)
        case .interdites:
            Information(title: "Heures de présence", text: "Aucune sortie n’est autorisée\u{A0}: le patient reste à l’adresse indiquée.")
        case .libres, nil: nil
        }
    }

    private static func sejour(_ content: Content, _ context: RuleContext) -> Information? {
        guard Departement.sejour(content, context.patient) != nil else { return nil }
        return Information(
            title: "Séjour hors du département",
            text: "Le patient demande l’accord préalable de sa caisse avant de séjourner à cette adresse.", source: Loi.visiteHorsDepartement)
    }

    private static func envoi(_ content: Content) -> Information? {
        content.debut.map { debut in
            Information(
                title: "Envoi sous 48\u{A0}heures",
                text: "L’avis est attendu à la caisse le \(debut.adding(days: 2).formattedFr) au plus tard. Le dépôt le transmet aussitôt\u{A0}; l’employeur reçoit le sien du patient.",
                source: Loi.envoi48h)
        }
    }

    private static let retard = Information(
        title: "En cas de retard",
        text: "Après un premier avertissement, les indemnités de la période de retard peuvent être réduites de moitié (à confirmer).",
        source: Loi.retard)

    private static func volets(_ content: Content) -> Information? {
        switch content.situation {
        case .fonctionnaire:
            Information(
                title: "Volets du fonctionnaire",
                text: "Le patient garde le volet 1 et adresse les volets 2 et 3 à son employeur.", source: Loi.volets)
        case .independant:
            Information(title: "Volets de l’indépendant", text: "Les volets 1 et 2 vont à la caisse\u{A0}; le patient garde le volet 3.", source: Loi.volets)
        case .sansEmploi:
            Information(title: "Volet 3", text: "Le patient adresse le volet 3 à France Travail.", source: Loi.volets)
        default: nil
        }
    }
}
