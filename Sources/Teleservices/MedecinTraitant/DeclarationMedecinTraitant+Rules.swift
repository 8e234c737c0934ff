public import Core

extension DeclarationMedecinTraitant {
    public static let rules: [Rule<Content>] = accords + dates + personnes

    /// Years of age from which the compulsory path applies, and at which one declares for oneself.
    static let ageDuParcours = 16
    static let majorite = 18
    /// Days beyond which a date of effect is more often a slip than an intention.
    static let passeInhabituel = 60

    private static let accords: [Rule<Content>] = [
        Rule("dmt.accord-patient", "Le patient choisit librement.", basis: .law(Loi.choix)) { content, _ in
            guard content.accordPatient == false else { return [] }
            return [.refuse("accordPatient", "Sans l’accord du patient, il n’y a pas de déclaration. Demandez-le-lui, ou abandonnez ce brouillon.")]
        },
        Rule("dmt.accord-medecin", "Le médecin accepte.", basis: .law(Loi.choix)) { content, _ in
            guard content.accordMedecin == false else { return [] }
            return [.refuse("accordMedecin", "Sans votre accord, il n’y a pas de déclaration. Cochez-le, ou choisissez «\u{A0}\(Nature.refus.label)\u{A0}».")]
        },
        Rule("dmt.remplacant", "Un remplaçant ne peut pas être déclaré médecin traitant.", basis: .law(Loi.choix)) { content, context in
            guard content.nature == .declaration, content.qualite == .remplacant || context.isByLocum else { return [] }
            return [.refuse("qualite", "Un remplaçant ne peut pas devenir médecin traitant. Laissez le médecin que vous remplacez faire la déclaration\u{A0}; vous pouvez lui en préparer le brouillon par délégation.")]
        },
    ]

    private static let dates: [Rule<Content>] = [
        Rule(
            "dmt.date-future", "La déclaration ne prend pas effet dans l’avenir.",
            basis: .house("Le patient peut encore changer d’avis\u{A0}: deux médecins à venir ne se départageraient pas.")
        ) { content, context in
            guard let date = content.dateEffet, date > context.today else { return [] }
            return [.refuse("dateEffet", "La date d’effet (\(date.formattedFr)) est à venir. Indiquez le jour même ou un jour passé, et faites la déclaration ce jour-là.")]
        },
        Rule(
            "dmt.date-ancienne", "Une date d’effet ancienne est signalée.",
            basis: .house("Elle tient le plus souvent à une année mal saisie.")
        ) { content, context in
            guard let date = content.dateEffet, date.days(to: context.today) > passeInhabituel else { return [] }
            return [.warn("dateEffet", "La date d’effet (\(date.formattedFr)) remonte à plus de \(passeInhabituel) jours. Vérifiez-la.")]
        },
        Rule(
            "dmt.anterieure", "Une déclaration ne précède pas celle qu’elle remplace.",
            basis: .house("Un patient n’a qu’un médecin traitant à la fois\u{A0}; on ne change pas le passé d’un autre.")
        ) { content, context in
            guard let date = content.dateEffet, let since = context.patient.medecinTraitantDepuis, date < since else { return [] }
            if content.nature == .fin, context.isTreatingDoctor {
                return [.refuse("dateEffet", "Vous êtes son médecin traitant depuis le \(since.formattedFr). La fin ne peut pas précéder ce jour\u{A0}: corrigez la date.")]
            }
            guard content.nature == .declaration, !context.isTreatingDoctor else { return [] }
            return [.refuse("dateEffet", "Ce patient a déclaré un autre médecin traitant le \(since.formattedFr), après cette date. Indiquez ce jour-là ou un jour suivant.")]
        },
    ]

    private static let personnes: [Rule<Content>] = [
        Rule("dmt.enfant", "Avant 16\u{A0}ans, l’un des parents demande.", basis: .law(Loi.enfant)) { content, context in
            guard content.demandeur == .patient, let date = content.dateEffet, age(context, date) < ageDuParcours else { return [] }
            return [.refuse("demandeur", "Le patient a moins de \(ageDuParcours)\u{A0}ans à cette date. Indiquez lequel de ses parents, ou quel représentant légal, demande pour lui.")]
        },
        Rule(
            "dmt.adulte", "Les parents ne demandent plus pour un adulte.",
            basis: .house("Un adulte choisit lui-même, ou par son représentant légal s’il en a un.")
        ) { content, context in
            guard content.demandeur == .parent, let date = content.dateEffet, age(context, date) >= majorite else { return [] }
            return [.refuse("demandeur", "Le patient est majeur à cette date. Choisissez «\u{A0}\(Demandeur.patient.label)\u{A0}» ou «\u{A0}\(Demandeur.representant.label)\u{A0}».")]
        },
        Rule("dmt.fin-par-un-autre", "Le médecin traitant déclare lui-même la fin.", basis: .law(Loi.choix)) { content, context in
            guard content.nature == .fin, !context.isTreatingDoctor else { return [] }
            return [.refuse("nature", "Vous n’êtes pas le médecin traitant déclaré de ce patient. Vérifiez que le bon patient est en main\u{A0}; pour prendre sa suite, choisissez «\u{A0}\(Nature.declaration.label)\u{A0}».")]
        },
        Rule(
            "dmt.deja", "Une déclaration inutile est signalée.", basis: .house("Le patient est déjà suivi par ce médecin.")
        ) { content, context in
            guard content.nature == .declaration, context.isTreatingDoctor else { return [] }
            return [.warn("nature", "Vous êtes déjà son médecin traitant\(depuis(context.patient)). Cette déclaration n’y changerait rien.")]
        },
        Rule("dmt.changement", "Un changement de médecin traitant est signalé.", basis: .law(Loi.choix)) { content, context in
            guard content.nature == .declaration, context.patient.medecinTraitant != nil, !context.isTreatingDoctor else { return [] }
            return [.warn("nature", "Ce patient a déclaré un autre médecin traitant\(depuis(context.patient)). Cette déclaration y met fin à sa date d’effet\u{A0}; ce médecin en sera averti.")]
        },
    ]

    static func depuis(_ patient: PatientFacts) -> String { patient.medecinTraitantDepuis.map { " depuis le \($0.formattedFr)" } ?? "" }

    private static func age(_ context: RuleContext, _ date: LocalDate) -> Int { context.patient.birthDate.years(to: date) }
}
