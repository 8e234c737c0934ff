extension SimulationReport {
    /// The report in French for a screen of fixed width.
    public var text: String {
        var table = SimulationTable([
            "Jour", "Cas", "Contacts", "Joints <\u{A0}24\u{A0}h", "Médiane", "9 sur 10", "Appels", "File à \(parameters.closesAt)\u{A0}h", "Occupation",
            "Injoignables", "Messages", "Autodéclarés",
        ])
        for (index, day) in days.enumerated() { table.add(Self.row(String(index + 1), day)) }
        table.add(Self.row("Ensemble", overall))
        return ([title, ""] + table.lines + [""] + outcome + [""] + staffLines + [""] + definitions).joined(separator: "\n") + "\n"
    }

    private static func row(_ name: String, _ figures: SimulationFigures) -> [String] {
        [
            name, SimulationNumber.whole(figures.cases), SimulationNumber.whole(figures.contacts),
            SimulationNumber.percent(figures.shareWithin24h), SimulationNumber.hours(figures.medianDelayHours),
            SimulationNumber.hours(figures.p90DelayHours), SimulationNumber.whole(figures.calls),
            SimulationNumber.whole(figures.queueAtClosing), SimulationNumber.percent(figures.occupancy),
            SimulationNumber.whole(figures.unreachable), SimulationNumber.whole(figures.messages),
            SimulationNumber.whole(figures.declared),
        ]
    }

    private var title: String {
        "Simulation\u{A0}: \(SimulationNumber.whole(parameters.casesPerDay)) cas par jour, "
            + "\(SimulationNumber.whole(parameters.agents)) agents de \(parameters.opensAt)\u{A0}h à \(parameters.closesAt)\u{A0}h, "
            + "\(parameters.days) jours (après \(parameters.warmUpDays) de mise en route), graine \(parameters.seed)"
    }

    private var outcome: [String] {
        [
            "Devenir des \(SimulationNumber.whole(overall.contacts)) contacts\u{A0}: \(SimulationNumber.whole(overall.called)) appelés, "
                + "\(SimulationNumber.whole(overall.refused)) refus, \(SimulationNumber.whole(overall.unreachable)) injoignables, "
                + "\(SimulationNumber.whole(overall.declared)) autodéclarés, \(SimulationNumber.whole(overall.waiting)) encore en attente.",
            "Appelés ou autodéclarés en moins de 24\u{A0}h\u{A0}: \(SimulationNumber.percent(overall.shareInformedWithin24h)). "
                + "Joints parmi ceux sans mobile\u{A0}: \(SimulationNumber.percent(overall.shareWithoutMobileWithin24h)). "
                + "File la plus longue à la fermeture\u{A0}: \(SimulationNumber.whole(longestQueue)).",
        ]
    }

    private var staffLines: [String] {
        guard let staff else { return [] }
        guard staff.figures.contacts > 0 else { return ["Aucun contact\u{A0}: aucun agent n’est nécessaire."] }
        let target = SimulationNumber.percent(staff.target)
        var lines: [String] = []
        if !staff.isAttainable {
            lines.append(
                "95\u{A0}% en moins de 24\u{A0}h ne peut pas être atteint\u{A0}: sans limite d’agents, "
                    + "\(SimulationNumber.percent(staff.ceiling)) des contacts le seraient. Objectif retenu\u{A0}: \(target).")
        }
        lines.append(
            "Effectif pour joindre \(target) des contacts en moins de 24\u{A0}h, sans messages\u{A0}: "
                + "\(SimulationNumber.whole(staff.agents)) agents (\(SimulationNumber.percent(staff.figures.shareWithin24h)) joints, "
                + "médiane \(SimulationNumber.hours(staff.figures.medianDelayHours)), "
                + "occupation \(SimulationNumber.percent(staff.figures.occupancy))).")
        if let occupancy = staff.figures.occupancy, occupancy > 0.95 {
            lines.append("À cette occupation il ne reste aucune marge\u{A0}: un afflux ou une absence suffit à prendre du retard.")
        }
        if let less = staff.figuresWithOneLess {
            lines.append("Avec un agent de moins\u{A0}: \(SimulationNumber.percent(less.shareWithin24h)) joints.")
        }
        return lines
    }

    private var definitions: [String] {
        [
            "Joints < 24 h\u{A0}: contacts à qui l’on a parlé dans les 24 heures suivant la fiche validée. Médiane et 9 sur 10\u{A0}: du",
            "résultat positif à l’appel abouti, parmi les joints. File\u{A0}: personnes ni jointes ni abandonnées à la fermeture. Agent\u{A0}:",
            "poste tenu toute l’ouverture, sept jours sur sept. Les durées et les probabilités de réponse sont des hypothèses à régler.",
        ]
    }
}
