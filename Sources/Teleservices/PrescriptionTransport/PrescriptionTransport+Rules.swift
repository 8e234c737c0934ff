public import Core

extension PrescriptionTransport {
    /// What would make the fund refuse to pay, or that its author should know, said before it is sent.
    public static let rules: [Rule<Content>] = Rules.trajet + Rules.dates + Rules.mode + Rules.situation

    enum Rules {
        static let trajet: [Rule<Content>] = [
            Rule(
                "spt.memes-bouts", "Un trajet va d’un lieu à un autre.", basis: .house("Du domicile au domicile, il n’y a pas de transport.")
            ) { content, _ in
                guard content.depart == .domicile, content.arrivee == .domicile else { return [] }
                return [.refuse("arrivee", "Le départ et l’arrivée sont tous deux le domicile. Choisissez un autre lieu pour l’un des deux.")]
            },
            Rule(
                "spt.domicile-inconnu", "L’adresse du domicile est connue.",
                basis: .house("Le transporteur doit savoir où aller.")
            ) { content, context in
                guard context.patient.adresse == nil, content.depart == .domicile || content.arrivee == .domicile else { return [] }
                return [.refuse(content.depart == .domicile ? "depart" : "arrivee", "L’adresse du patient n’est pas connue du guichet. Choisissez «\u{A0}\(Bout.autre.label)\u{A0}» et écrivez-la.")]
            },
        ]

        static let dates: [Rule<Content>] = [
            Rule("spt.apres-coup", "La prescription précède le transport, sauf urgence.", basis: .law(Loi.avant)) { content, context in
                guard let date = content.date, date < context.today, content.urgence != true else { return [] }
                return [.refuse("date", "Le transport daterait du \(date.formattedFr), avant ce jour. Corrigez la date\u{A0}; s’il a été fait en urgence, cochez-le.")]
            },
            Rule(
                "spt.urgence-a-venir", "Une urgence n’est pas à venir.", basis: .house("L’exception ne vaut que pour un transport déjà fait.")
            ) { content, context in
                guard content.urgence == true, let date = content.date, date > context.today else { return [] }
                return [.refuse("urgence", "Le transport est prévu le \(date.formattedFr)\u{A0}: il n’est pas encore fait. Décochez l’urgence, ou corrigez la date.")]
            },
            Rule(
                "spt.date-lointaine", "Le transport n’est pas à plus d’un an.", basis: .house("Au-delà, la date est presque sûrement mal saisie.")
            ) { content, context in
                [("date", content.date), ("dernierJour", content.trajets == .serie ? content.dernierJour : nil)].compactMap { field, date in
                    guard let date, abs(context.today.days(to: date)) > 366 else { return nil }
                    return .refuse(field, "Le \(date.formattedFr) est à plus d’un an de ce jour. Vérifiez l’année.")
                }
            },
            Rule(
                "spt.dernier-avant-premier", "Une série finit après avoir commencé.", basis: .house("Une période qui finit avant de commencer n’existe pas.")
            ) { content, _ in
                guard content.trajets == .serie, let first = content.date, let last = content.dernierJour, last < first else { return [] }
                return [.refuse("dernierJour", "Le dernier transport (\(last.formattedFr)) précède le premier (\(first.formattedFr)). Corrigez l’une des deux dates.")]
            },
        ]

        static let mode: [Rule<Content>] = [
            Rule("spt.mode-injustifie", "Le mode est celui que l’état justifie.", basis: .law(Loi.mode)) { content, _ in
                guard let chosen = content.autreMode?.mode?.rank, let justified = content.modeJustifie, chosen > justified.rank ?? 0 else { return [] }
                return [.refuse("autreMode", "L’état décrit justifie «\u{A0}\(justified.label)\u{A0}», plus léger que le mode choisi. Choisissez «\u{A0}\(ChoixMode.justifie.label)\u{A0}», ou complétez l’état du patient.")]
            },
            Rule("spt.accompagnant", "L’accompagnant est justifié par l’âge ou par l’état.", basis: .law(Loi.accompagnant)) { content, context in
                guard content.accompagnant == true, content.aideTiers != true, let date = content.date,
                    context.patient.birthDate.years(to: date) >= ageAccompagne
                else { return [] }
                return [.warn("accompagnant", "Le patient a plus de \(ageAccompagne)\u{A0}ans et l’aide d’un tiers n’est pas cochée\u{A0}: la caisse ne prendra pas l’accompagnant en charge. Cochez-la si son état le demande.")]
            },
        ]

        static let situation: [Rule<Content>] = [
            Rule("spt.ald-incapacite", "Pour une affection de longue durée, une incapacité du référentiel.", basis: .law(Loi.referentiel)) { content, _ in
                guard content.motif == .ald, content.incapacite != true else { return [] }
                return [.warn("incapacite", "Sans déficience ni incapacité du référentiel, la caisse ne rembourse pas ce transport. Cochez-la si le patient la présente, ou prévenez-le.")]
            },
            Rule("spt.hors-situation", "Le transport entre dans une situation prise en charge.", basis: .law(Loi.situations)) { content, _ in
                guard content.motif == .soins, content.accord.isEmpty, content.mode != nil, content.distance != nil else { return [] }
                return [.warn("motif", "Ce transport n’est ni loin ni répété\u{A0}: la caisse peut ne pas le rembourser. Choisissez un autre motif s’il y en a un, ou prévenez le patient.")]
            },
        ]

        /// Years of age from which a companion must be justified.
        static let ageAccompagne = 16
    }
}
