import Core

/// Accidents and their dates.
extension ArretDeTravail.Rules {
    static let circonstances: [Rule<Content>] = [
        Rule(
            "aat.accident-travail-date", "L’accident du travail ou la première constatation ne suit pas le début de l’arrêt.",
            basis: .house("Un arrêt ne peut pas découler d’un fait qui lui est postérieur.")
        ) { content, context in
            accident(content.dateAccidentTravail, "dateAccidentTravail", "L’accident ou la première constatation", content, context)
        },
        Rule(
            "aat.accident-tiers-date", "L’accident causé par un tiers ne suit pas le début de l’arrêt.",
            basis: .house("Un arrêt ne peut pas découler d’un fait qui lui est postérieur.")
        ) { content, context in
            accident(content.accidentTiersDate, "accidentTiersDate", "L’accident", content, context)
        },
    ]

    private static func accident(
        _ date: LocalDate?, _ field: String, _ what: String, _ content: Content, _ context: RuleContext
    ) -> [Rule<Content>.Finding] {
        guard let date else { return [] }
        if date > context.today {
            return [.refuse(field, "\(what) aurait lieu le \(date.formattedFr), dans l’avenir. Corrigez la date.")]
        }
        guard let debut = content.debut, date > debut else { return [] }
        return [.refuse(field, "\(what) daterait du \(date.formattedFr), après le premier jour d’arrêt (\(debut.formattedFr)). Corrigez l’une des deux dates.")]
    }
}
