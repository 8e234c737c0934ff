public import Core

extension AccordPrealable {
    public static let rules: [Rule<Content>] = [
        Rule("dap.profession", "Chaque type de demande dit qui peut la faire.", basis: .house("Les professions sont tenues avec le type, dans les réglages du guichet.")) { content, context in
            guard let genre = genre(content, context), !genre.professions.contains(context.author.profession) else { return [] }
            let who = genre.professions.map { $0.libelle.lowercased() }.sorted().joined(separator: ", ")
            return [.refuse("genre", "«\u{A0}\(genre.titre)\u{A0}» se demande par\u{A0}: \(who). Choisissez un autre type, ou adressez le patient à l’un d’eux.")]
        },
        Rule("dap.debut-passe", "L’accord se demande avant.", basis: .law(Loi.decision)) { content, context in
            guard let debut = content.debut, debut < context.today else { return [] }
            return [.warn("debut", "Le début (\(debut.formattedFr)) est passé\u{A0}: ce qui est fait avant l’accord peut n’être pas pris en charge. Vérifiez la date.")]
        },
        Rule(
            "dap.debut-lointain", "Un début dans plus d’un an est refusé.", basis: .house("Il tient à une année mal saisie\u{A0}; l’état du patient aura changé d’ici là.")
        ) { content, context in
            guard let debut = content.debut, debut > context.today.adding(days: 366) else { return [] }
            return [.refuse("debut", "Le début (\(debut.formattedFr)) est dans plus d’un an. Corrigez la date, ou demandez l’accord plus tard.")]
        },
        Rule("dap.doublon", "Une demande déjà en cours est signalée.", basis: .house("Deux demandes pour la même chose se croisent et se contredisent.")) { content, context in
            guard let code = content.genre, let debut = content.debut,
                context.siblings.contains(where: { $0.content["genre"]?.string == code && $0.period.contains(debut) })
            else { return [] }
            return [.warn("genre", "Une demande du même type, à partir du même jour, est déjà déposée pour ce patient. Corrigez-la plutôt que d’en faire une autre.")]
        },
    ]

    public static func information(_ content: Content, _ context: RuleContext) -> [Information] {
        guard let genre = genre(content, context) else {
            return context.genres.isEmpty
                ? [Information(title: "Aucun type ouvert", text: "L’administration du guichet tient les types de demande\u{A0}: aucun n’est ouvert aujourd’hui.")]
                : [Information(title: "Délai de réponse", text: "Il dépend du type choisi\u{A0}; il est affiché avant le dépôt et compté ensuite.", source: Loi.decision)]
        }
        return [Information(title: "Délai de réponse", text: genre.reponse.words, source: genre.reponse.source)]
            + (genre.estExemple ? [Information(title: "Exemple", text: "Ce type est inventé pour la démonstration\u{A0}: il ne repose sur aucun texte.")] : [])
    }
}
