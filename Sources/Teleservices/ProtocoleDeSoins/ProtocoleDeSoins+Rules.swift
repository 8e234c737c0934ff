public import Core

extension ProtocoleDeSoins {
    public static let rules: [Rule<Content>] = admission + attestations + dates + utilite

    /// Days beyond which the beginning of an illness is more often a slip than an intention.
    static let passeInhabituel = 366

    private static let admission: [Rule<Content>] = [
        Rule("pds.affection-listee", "L’affection est nommée par la liste.", basis: .law(LoiAffections.liste)) { content, _ in
            guard let affection = content.affection, affection.code == nil else { return [] }
            return [.refuse("affection", "L’affection n’a pas été choisie dans la liste. Cherchez-la par son numéro ou ses mots\u{A0}; si elle n’y est pas, choisissez «\u{A0}Hors liste\u{A0}» et gardez vos mots comme précision.")]
        },
        Rule("pds.simplifiee-exclue", "Certaines affections se demandent avec des arguments.", basis: .law(LoiAffections.exclues)) { content, context in
            guard content.estSimplifiee, let affection = content.affectionListee, affection.admission(le: context.today)?.value == .argumentee else { return [] }
            return [.refuse("demande", "Cette affection ne relève pas de la déclaration simplifiée. Choisissez «\u{A0}\(Demande.argumentee.label)\u{A0}»\u{A0}: le service médical répondra.")]
        },
        Rule("pds.liste-fermee", "Une affection sortie de la liste n’admet plus personne.", basis: .law(LoiAffections.hypertension)) { content, context in
            guard content.nature == .initiale, content.affectionListee?.admission(le: context.today)?.value == .fermee else { return [] }
            return [.refuse("affection", "Cette affection est sortie de la liste\u{A0}: plus personne n’y est admis. Si le patient l’avait avant, choisissez «\u{A0}\(Nature.renouvellement.label)\u{A0}»\u{A0}; sinon, voyez l’affection causée ou «\u{A0}Hors liste\u{A0}».")]
        },
        Rule(
            "pds.cim10", "Le code CIM-10 a la forme d’un code CIM-10.",
            basis: .house("Un code mal formé serait recopié tel quel sur le volet médical.")
        ) { content, _ in
            guard let code = content.cim10, code.wholeMatch(of: /[A-Za-z][0-9]{2}(\.?[0-9A-Za-z]{1,3})?/) == nil else { return [] }
            return [.refuse("cim10", "Le code CIM-10 n’a pas la bonne forme. Écrivez une lettre et deux chiffres, puis un point et la suite s’il y en a une\u{A0}: E11.9.")]
        },
    ]

    private static let attestations: [Rule<Content>] = [
        Rule("pds.criteres", "Sans les critères, pas de déclaration simplifiée.", basis: .law(LoiAffections.simplifiee)) { content, _ in
            guard content.criteresReunis == false else { return [] }
            return [.refuse("criteresReunis", "Si les critères ne sont pas tous réunis, la déclaration simplifiée ne convient pas. Choisissez «\u{A0}\(Demande.argumentee.label)\u{A0}» et dites pourquoi.")]
        },
        Rule("pds.recommandations", "Sans les recommandations, pas de déclaration simplifiée.", basis: .law(LoiAffections.simplifiee)) { content, _ in
            guard content.recommandations == false else { return [] }
            return [.refuse("recommandations", "Si les soins s’écartent des recommandations, la déclaration simplifiée ne convient pas. Choisissez «\u{A0}\(Demande.argumentee.label)\u{A0}» et dites pourquoi.")]
        },
        Rule("pds.patient-informe", "Le patient sait, et a son volet.", basis: .law(LoiAffections.signature)) { content, _ in
            guard content.patientInforme == false else { return [] }
            return [.refuse("patientInforme", "Le protocole se fait avec le patient. Informez-le et remettez-lui son volet, ou gardez ce brouillon jusque-là.")]
        },
    ]

    private static let dates: [Rule<Content>] = [
        Rule("pds.date-future", "Une affection qui n’a pas commencé ne se déclare pas.", basis: .law(LoiAffections.simplifiee)) { content, context in
            guard content.nature == .initiale, let day = content.dateDebut, day > context.today else { return [] }
            return [.refuse("dateDebut", "Le début de l’affection (\(day.formattedFr)) est à venir. Indiquez le jour même ou un jour passé.")]
        },
        Rule(
            "pds.avant-naissance", "Rien ne précède la naissance.", basis: .house("C’est toujours une année mal saisie, ou un autre patient.")
        ) { content, context in
            guard let day = content.effet, day < context.patient.birthDate else { return [] }
            return [.refuse(content.nature == .fin ? "dateFin" : "dateDebut", "Cette date (\(day.formattedFr)) précède la naissance du patient. Vérifiez l’année, et que le bon patient est en main.")]
        },
        Rule(
            "pds.date-ancienne", "Un début ancien est signalé.", basis: .house("Il tient le plus souvent à une année mal saisie.")
        ) { content, context in
            guard content.nature == .initiale, let day = content.dateDebut, day.days(to: context.today) > passeInhabituel else { return [] }
            return [.warn("dateDebut", "Le début (\(day.formattedFr)) remonte à plus d’un an. Vérifiez-le\u{A0}: les droits comptent à partir de ce jour.")]
        },
    ]

    /// What the desk knows already. What renews itself is stopped once: the doctor may ask all the same. The rest is only told.
    private static let utilite: [Rule<Content>] = [
        Rule("pds.renouvellement-inutile", "Un renouvellement qui se fait sans demande est arrêté, sauf si le médecin le demande quand même\u{A0}; un renouvellement prématuré est signalé.", basis: .law(LoiAffections.automatique)) { content, context in
            guard content.nature == .renouvellement, let known = connue(content, context), let why = known.renouvellementInutile(le: context.today) else { return [] }
            guard known.seRenouvelleSeule(le: context.today), content.quandMeme != true else {
                return [.warn("nature", "\(why) Vous pouvez abandonner ce formulaire, ou le déposer quand même.")]
            }
            return [.refuse("quandMeme", "\(why) Vous n’avez rien à envoyer\u{A0}: fermez ce formulaire. Si vous y tenez, cochez «\u{A0}Demander ce renouvellement quand même\u{A0}» et dites pourquoi.")]
        },
        Rule(
            "pds.deja-ouverte", "Une affection déjà ouverte se renouvelle ou s’adapte.",
            basis: .house("Une seconde ouverture ne donnerait aucun droit de plus.")
        ) { content, context in
            guard content.nature == .initiale, let known = connue(content, context), known.periode.couvre(context.today) else { return [] }
            return [.warn("nature", "Cette affection est déjà ouverte pour ce patient. Choisissez «\u{A0}\(Nature.adaptation.label)\u{A0}» si les soins changent.")]
        },
        Rule(
            "pds.inconnue", "Ce qui se renouvelle a été ouvert.",
            basis: .house("Une affection ouverte avant ce guichet n’y est pas connue\u{A0}: la caisse vérifie.")
        ) { content, context in
            guard content.nature != .initiale, content.nature != nil, content.affectionListee != nil, connue(content, context) == nil else { return [] }
            return [.warn("affection", "Cette affection n’a pas été ouverte à ce guichet. La caisse vérifiera dans ses fichiers.")]
        },
    ]

    private static func connue(_ content: Content, _ context: RuleContext) -> AffectionConnue? {
        content.affectionListee.flatMap { one in context.patient.affections.first { $0.code == one.code } }
    }
}
