import Core

/// Part time and outings.
extension ArretDeTravail.Rules {
    static let modalites: [Rule<Content>] = [
        Rule(
            "aat.temps-partiel-dates", "La période à temps partiel tient dans l’arrêt.",
            basis: .house("Un jour à temps partiel hors de l’arrêt n’est couvert par aucun avis.")
        ) { content, _ in
            guard content.modalite == .mixte, let debut = content.tempsPartielDebut, let fin = content.tempsPartielFin else { return [] }
            if fin < debut {
                return [.refuse("tempsPartielFin", "Le temps partiel finirait le \(fin.formattedFr), avant de commencer le \(debut.formattedFr). Corrigez l’une des deux dates.")]
            }
            guard let periode = content.periode else { return [] }
            return [("tempsPartielDebut", debut), ("tempsPartielFin", fin)].compactMap { field, date in
                periode.contains(date)
                    ? nil
                    : .refuse(field, "Le \(date.formattedFr) est en dehors de l’arrêt (\(periode.enClair)). Choisissez un jour de l’arrêt, ou changez la période.")
            }
        },
        Rule(
            "aat.temps-partiel-entier", "Un arrêt mêlant temps complet et temps partiel a au moins un jour de chaque.",
            basis: .house("Si tout l’arrêt est à temps partiel, les volets doivent le dire ainsi.")
        ) { content, _ in
            guard content.modalite == .mixte, let periode = content.periode,
                content.tempsPartielDebut == periode.lowerBound, content.tempsPartielFin == periode.upperBound
            else { return [] }
            return [.refuse("modalite", "Le temps partiel couvre tout l’arrêt. Choisissez «\u{A0}\(ArretDeTravail.Modalite.partiel.label)\u{A0}», ou réduisez les dates du temps partiel.")]
        },
        Rule(
            "aat.sorties-date", "Les sorties commencent pendant l’arrêt.",
            basis: .house("Une date de sortie hors de l’arrêt ne dit rien à la caisse.")
        ) { content, _ in
            guard let date = content.sortiesDebut, let periode = content.periode, !periode.contains(date) else { return [] }
            return [.refuse("sortiesDebut", "Le \(date.formattedFr) est en dehors de l’arrêt (\(periode.enClair)). Choisissez un jour de l’arrêt, ou laissez vide si les sorties sont permises dès le début.")]
        },
    ]
}
