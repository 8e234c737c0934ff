import Core

extension ArretDeTravail.Rules {
    static let prolongation: [Rule<Content>] = [
        Rule(
            "aat.prolongation-sans-initial", "Une prolongation suit un arrêt connu ou déclaré.",
            basis: .house("La caisse rejette une prolongation qu’elle ne peut rattacher à aucun arrêt.")
        ) { content, context in
            guard content.nature == .prolongation, content.debut != nil, Precedent.fin(content, context) == nil else { return [] }
            return [.refuse("nature", "Aucun arrêt de ce patient ne s’achève avant cette prolongation. Choisissez «\u{A0}Arrêt initial\u{A0}» ou, si l’arrêt précédent a été prescrit ailleurs, indiquez son dernier jour.")]
        },
        Rule(
            "aat.prolongation-ecart", "Une prolongation commence au plus 48\u{A0}heures après la fin de l’arrêt précédent.",
            basis: .law(ArretDeTravail.Loi.prolongationSansCarence)
        ) { content, context in
            guard content.nature == .prolongation, let debut = content.debut,
                let precedent = Precedent.fin(content, context), Precedent.ecart(precedent, debut) > Precedent.ecartPermis
            else { return [] }
            return [.refuse("debut", "L’arrêt précédent s’achève le \(precedent.formattedFr), plus de 48\u{A0}heures avant cette prolongation. Faites-la commencer le \(precedent.adding(days: 1 + Precedent.ecartPermis).formattedFr) au plus tard, ou choisissez «\u{A0}Arrêt initial\u{A0}».")]
        },
        Rule(
            "aat.arret-precedent-date", "L’arrêt précédent déclaré s’achève avant la prolongation.",
            basis: .house("Un arrêt se prolonge après son dernier jour\u{A0}; avant, il se rectifie.")
        ) { content, _ in
            guard content.nature == .prolongation, let debut = content.debut, let precedent = content.finArretPrecedent, precedent >= debut
            else { return [] }
            return [.refuse("finArretPrecedent", "L’arrêt précédent s’achèverait le \(precedent.formattedFr), alors que la prolongation commence le \(debut.formattedFr). Faites-la commencer le lendemain de l’arrêt précédent.")]
        },
        Rule(
            "aat.prolongation-prescripteur", "Un autre que le premier prescripteur ou le médecin traitant dit à quel titre il prolonge.",
            basis: .law(ArretDeTravail.Loi.prescripteurDeProlongation)
        ) { content, context in
            guard content.nature == .prolongation, content.qualitePrescripteur == nil, !context.isTreatingDoctor,
                !isFirstPrescriber(content, context)
            else { return [] }
            return [.refuse("qualitePrescripteur", "Vous n’êtes ni le premier prescripteur connu ni le médecin traitant déclaré de ce patient. Indiquez à quel titre vous prolongez l’arrêt\u{A0}: sans cela, la caisse peut ne pas l’indemniser.")]
        },
    ]

    /// The author wrote one of the leaves that lead to this one without a break.
    private static func isFirstPrescriber(_ content: Content, _ context: RuleContext) -> Bool {
        guard var debut = content.debut else { return false }
        for leave in context.siblings.sorted(by: { $0.period.upperBound > $1.period.upperBound }) where leave.period.upperBound < debut {
            guard Precedent.ecart(leave.period.upperBound, debut) <= Precedent.ecartPermis else { return false }
            if leave.authorAccount == context.author.account { return true }
            debut = leave.period.lowerBound
        }
        return false
    }
}
