import Core

/// The patient’s other leaves. Messages name their dates only: what they hold and who wrote them is not told.
extension ArretDeTravail.Rules {
    static let autresArrets: [Rule<Content>] = [
        Rule(
            "aat.chevauchement", "Deux arrêts d’un même patient ne se chevauchent pas.",
            basis: .house("La caisse rejette deux avis pour les mêmes jours\u{A0}: lequel vaut ne peut pas se deviner.")
        ) { content, context in
            guard let periode = content.periode else { return [] }
            return context.siblings.filter { $0.period.overlaps(periode) }.sorted { $0.period.lowerBound < $1.period.lowerBound }
                .map { other in
                    .refuse("debut", "Un autre arrêt couvre déjà la période \(other.period.enClair). Faites commencer celui-ci le \(other.period.upperBound.adding(days: 1).formattedFr) au plus tôt, ou rectifiez l’arrêt existant.")
                }
        },
        Rule(
            "aat.initial-contigu", "Un arrêt initial qui suit un autre de près est signalé.",
            basis: .law(ArretDeTravail.Loi.prolongationSansCarence)
        ) { content, context in
            guard content.nature == .initial, let debut = content.debut,
                let precedent = Precedent.fin(content, context), Precedent.ecart(precedent, debut) <= Precedent.ecartPermis
            else { return [] }
            return [.warn("nature", "Un arrêt s’achève le \(precedent.formattedFr). S’il s’agit de la même affection, choisissez «\u{A0}Prolongation\u{A0}»\u{A0}: le délai de carence ne s’appliquera pas une seconde fois.")]
        },
    ]

    /// The leave a prolongation follows.
    enum Precedent {
        /// 48 hours of work at most between two leaves: two whole days.
        static let ecartPermis = 2

        /// Last day of the latest leave that ends before this one begins; for a prolongation, the one its
        /// author declares counts too.
        static func fin(_ content: Content, _ context: RuleContext) -> LocalDate? {
            guard let debut = content.debut else { return nil }
            let known = context.siblings.map(\.period.upperBound)
            let declared = content.nature == .prolongation ? [content.finArretPrecedent].compactMap(\.self) : []
            return (known + declared).filter { $0 < debut }.max()
        }

        /// Whole days between the two leaves.
        static func ecart(_ fin: LocalDate, _ debut: LocalDate) -> Int { fin.days(to: debut) - 1 }
    }
}
