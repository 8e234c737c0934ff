public import Core

extension DeclarationGrossesse {
    public static let rules: [Rule<Content>] = [
        Rule("dsg.accord", "La transmission demande l’accord de la patiente.", basis: .house("La déclaration va à deux organismes\u{A0}; elle en décide.")) { content, _ in
            guard content.accordPatiente == false else { return [] }
            return [.refuse("accordPatiente", "Sans l’accord de la patiente, rien n’est transmis. Cochez-le avec elle, ou abandonnez ce brouillon.")]
        },
        Rule("dsg.debut-futur", "La grossesse a commencé.", basis: .house("Une date à venir tient à une faute de frappe.")) { content, context in
            guard let debut = content.debut, debut > context.today else { return [] }
            return [.refuse("debut", "La date de début (\(debut.formattedFr)) est à venir. Corrigez-la.")]
        },
        Rule("dsg.debut-ancien", "La grossesse est en cours.", basis: .house("Au-delà de dix mois, la date tient à une année mal saisie.")) { content, context in
            guard let debut = content.debut, debut.adding(months: moisDeGrossesse + 1) < context.today else { return [] }
            return [.refuse("debut", "La date de début (\(debut.formattedFr)) remonte à plus de dix mois. Corrigez-la.")]
        },
        Rule("dsg.examen", "Le premier examen suit le début et ne dépasse pas le jour même.", basis: .house("Les deux dates se contredisent autrement.")) { content, context in
            guard let examen = content.examen else { return [] }
            if examen > context.today {
                return [.refuse("examen", "La date de l’examen (\(examen.formattedFr)) est à venir. Déclarez la grossesse le jour de l’examen ou après.")]
            }
            guard let debut = content.debut, debut <= context.today, examen < debut else { return [] }
            return [.refuse("examen", "L’examen (\(examen.formattedFr)) précède le début de la grossesse (\(debut.formattedFr)). Corrigez l’une des deux dates.")]
        },
        Rule("dsg.tardive", "La déclaration se fait avant la fin du troisième mois.", basis: .law(Loi.troisiemeMois)) { content, context in
            guard let debut = content.debut, debut.adding(months: moisDeGrossesse + 1) >= context.today, context.today > limite(debut) else { return [] }
            return [.warn("debut", "Le troisième mois s’est terminé le \(limite(debut).formattedFr). La déclaration est reçue quand même\u{A0}; l’effet du retard est à confirmer avec la caisse.")]
        },
        Rule("dsg.deja", "Une grossesse déjà déclarée est signalée.", basis: .law(Loi.declaration)) { content, context in
            guard let debut = content.debut, context.siblings.contains(where: { $0.period.contains(debut) || (debut...debut.adding(months: moisDeGrossesse)).overlaps($0.period) })
            else { return [] }
            return [.warn("debut", "Une déclaration couvre déjà cette période pour cette patiente. Pour changer la date de début ou le nombre d’enfants, corrigez celle-là.")]
        },
    ]

    public static func information(_ content: Content, _ context: RuleContext) -> [Information] {
        var told: [Information] = []
        if let debut = content.debut, debut <= context.today {
            let limite = limite(debut)
            told.append(
                Information(
                    title: "Délai", text: context.today <= limite
                        ? "À déposer avant la fin du troisième mois\u{A0}: le \(limite.formattedFr) au plus tard."
                        : "Le troisième mois s’est terminé le \(limite.formattedFr). La déclaration est reçue quand même.", source: Loi.troisiemeMois))
        }
        told.append(
            Information(
                title: "Après le dépôt",
                text: "La déclaration va à la caisse de santé et, par le guichet, à la \(content.organisme?.label ?? "CAF ou à la MSA")\u{A0}: la date et la référence de cette transmission s’affichent sur le dossier."))
        told.append(
            Information(
                title: "Si la grossesse s’arrête",
                text: "Un seul bouton sur le dossier arrête tous les courriers et prévient les deux caisses. Aucune raison n’est demandée."))
        return told
    }
}
