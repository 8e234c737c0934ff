import Core

/// The days of the leave.
extension ArretDeTravail.Rules {
    typealias Content = ArretDeTravail.Content

    /// Days beyond which a leave written at once is more often a slip of the year than an intention.
    static let dureeInhabituelle = 183
    /// How far from the day of the act a first day may lie.
    static let passeLePlusLointain = 365
    static let futurLePlusLointain = 90

    static let dates: [Rule<Content>] = [
        Rule(
            "aat.fin-avant-debut", "Le dernier jour d’arrêt ne précède pas le premier.",
            basis: .house("Une période qui finit avant de commencer n’existe pas.")
        ) { content, _ in
            guard let debut = content.debut, let fin = content.fin, fin < debut else { return [] }
            return [.refuse("fin", "Le dernier jour d’arrêt (\(fin.formattedFr)) précède le premier (\(debut.formattedFr)). Corrigez l’un des deux\u{A0}: un arrêt d’un jour commence et finit le même jour.")]
        },
        Rule(
            "aat.duree-inhabituelle", "Un arrêt de plus de six mois est signalé.",
            basis: .house("Une période aussi longue tient le plus souvent à une année mal saisie, et la caisse la contrôle.")
        ) { content, _ in
            guard let periode = content.periode, periode.nombreDeJours > dureeInhabituelle else { return [] }
            return [.warn("fin", "L’arrêt dure \(periode.enJours), plus de six mois. Vérifiez l’année du dernier jour, ou prescrivez une durée plus courte à prolonger ensuite.")]
        },
        Rule(
            "aat.debut-trop-ancien", "L’arrêt ne commence pas plus d’un an avant le jour de la prescription.",
            basis: .house("Au-delà d’un an, la date est presque sûrement une erreur de saisie\u{A0}; la caisse ne pourrait plus rien vérifier.")
        ) { content, context in
            guard let debut = content.debut, debut.days(to: context.today) > passeLePlusLointain else { return [] }
            return [.refuse("debut", "L’arrêt commencerait le \(debut.formattedFr), il y a plus d’un an. Vérifiez l’année\u{A0}; pour une situation aussi ancienne, écrivez à la caisse.")]
        },
        Rule(
            "aat.debut-trop-lointain", "L’arrêt ne commence pas plus de 90\u{A0}jours après le jour de la prescription.",
            basis: .house("Un arrêt constate l’état de santé du jour\u{A0}; une date lointaine est presque sûrement une erreur de saisie.")
        ) { content, context in
            guard let debut = content.debut, context.today.days(to: debut) > futurLePlusLointain else { return [] }
            return [.refuse("debut", "L’arrêt commencerait le \(debut.formattedFr), dans plus de \(futurLePlusLointain) jours. Vérifiez la date, ou prescrivez l’arrêt plus près de son début.")]
        },
        Rule(
            "aat.envoi-tardif", "L’avis parvient à la caisse dans les 48\u{A0}heures.", basis: .law(ArretDeTravail.Loi.envoi48h)
        ) { content, context in
            guard let debut = content.debut, debut.days(to: context.today) > 2 else { return [] }
            return [.warn("debut", "L’arrêt commence le \(debut.formattedFr), il y a plus de 48\u{A0}heures\u{A0}: la caisse peut tenir l’envoi pour tardif. Vérifiez la date\u{A0}; le patient peut expliquer le retard à sa caisse.")]
        },
    ]
}
