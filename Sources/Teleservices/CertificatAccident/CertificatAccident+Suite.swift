import Core

/// The other certificates of the same accident. Messages name dates only: what they hold and who wrote them is not told.
extension CertificatAccident.Rules {
    /// Certificates of the patient for the accident of the same day.
    private static func others(_ content: CertificatAccident.Content, _ context: RuleContext) -> [CertificatAccident.Content] {
        guard let date = content.dateAccident else { return [] }
        return context.siblings.map { CertificatAccident.Content.form.decode($0.content).content }.filter { $0.dateAccident == date }
    }

    private static func closed(_ others: [CertificatAccident.Content]) -> LocalDate? {
        others.filter { $0.nature == .final }.compactMap(\.dateConclusion).max()
    }

    static let suite: [Rule<CertificatAccident.Content>] = [
        Rule(
            "cat.initial-double", "Un accident n’a qu’un certificat initial.",
            basis: .house("La caisse ouvre un dossier par accident\u{A0}; un second certificat initial en ouvrirait un autre.")
        ) { content, context in
            guard content.nature == .initial, let date = content.dateAccident, others(content, context).contains(where: { $0.nature == .initial }) else { return [] }
            return [.warn("nature", "Un certificat initial existe déjà pour l’accident du \(date.formattedFr). Choisissez nouvelle lésion ou rechute, ou rectifiez le premier\u{A0}; vérifiez la date si c’est un autre accident.")]
        },
        Rule(
            "cat.sans-initial", "Une suite se rattache à un certificat initial.",
            basis: .house("La caisse cherche l’accident par sa date\u{A0}: une autre date n’en trouve aucun.")
        ) { content, context in
            guard let nature = content.nature, nature != .initial, nature != .prolongation, let date = content.dateAccident,
                others(content, context).isEmpty
            else { return [] }
            return [.warn("dateAccident", "Aucun certificat de ce guichet ne porte l’accident du \(date.formattedFr). Vérifiez la date\u{A0}; si le certificat initial a été fait ailleurs, déposez tel quel.")]
        },
        Rule(
            "cat.rechute-avant-fin", "Une rechute suit une guérison ou une consolidation.",
            basis: .house("Avant la fin, ce qui apparaît est une nouvelle lésion du même accident.")
        ) { content, context in
            let known = others(content, context)
            guard content.nature == .rechute, !known.isEmpty, closed(known) == nil else { return [] }
            return [.warn("nature", "Aucune guérison ni consolidation n’est connue de ce guichet pour cet accident. Choisissez «\u{A0}\(CertificatAccident.Nature.nouvelleLesion.label)\u{A0}», ou déposez tel quel si le certificat final a été fait ailleurs.")]
        },
        Rule(
            "cat.nouvelle-lesion-apres-fin", "Après la fin, ce qui réapparaît est une rechute.",
            basis: .house("Une nouvelle lésion se rattache à un accident encore ouvert.")
        ) { content, context in
            guard content.nature == .nouvelleLesion, let end = closed(others(content, context)), let seen = content.dateConstat, seen > end else { return [] }
            return [.warn("nature", "L’accident est guéri ou consolidé depuis le \(end.formattedFr). Choisissez «\u{A0}\(CertificatAccident.Nature.rechute.label)\u{A0}».")]
        },
    ]
}
