public import Core

/// What the doctor is told: first, before typing, where the patient’s illnesses stand. Never an obstacle.
extension ProtocoleDeSoins {
    public static func information(_ content: Content, _ context: RuleContext) -> [Information] {
        context.patient.affections.map { etat($0, context.today) } + [suite(content), avis].compactMap(\.self)
    }

    private static func etat(_ one: AffectionConnue, _ today: LocalDate) -> Information {
        var words = [periode(one.periode, today) + (one.selonFichier ? " D’après le fichier de la caisse." : "")]
        if let useless = one.renouvellementInutile(le: today) {
            words.append(useless)
        } else if one.selonFichier, !one.periode.couvre(today) {
            words.append("Si elle est toujours là, son renouvellement se demande avec des arguments.")
        } else if one.periode.couvre(today) || one.periode.au != nil {
            words.append("\(one.renouvellement.mode.libelle)\(one.renouvellement.certain ? "" : " (à confirmer)"). \(one.renouvellement.raison)")
        }
        if one.estIrreversible { words.append("Signalée irréversible\u{A0}: il est proposé de ne plus demander de renouvellement (proposition, sans texte).") }
        return Information(title: one.titre, text: words.joined(separator: " "), source: LoiAffections.automatique, isUpfront: true)
    }

    private static func periode(_ periode: PeriodeAffection, _ today: LocalDate) -> String {
        guard let au = periode.au else { return "Ouverte depuis le \(periode.du.formattedFr), sans date de fin." }
        let end = au < today ? "Finie le \(au.formattedFr)." : "Ouverte du \(periode.du.formattedFr) \(periode.dureeCertaine ? "au" : "au moins jusqu’au") \(au.formattedFr)."
        return periode.dureeCertaine ? end : "\(end) La durée exacte est donnée par la caisse."
    }

    private static func suite(_ content: Content) -> Information {
        content.estSimplifiee || content.nature == nil
            ? Information(title: "Après le dépôt", text: "Les droits s’ouvrent aussitôt, sans attendre de décision\u{A0}; le guichet les montre à tous les soignants du patient.", source: LoiAffections.simplifiee)
            : Information(title: "Après le dépôt", text: "Le service médical de la caisse répond\u{A0}; un refus vous est toujours expliqué.", source: LoiAffections.exclues)
    }

    private static let avis = Information(
        title: "Trois mois avant la fin", text: "Le patient est averti sans un mot de sa santé, et un renouvellement à demander arrive dans votre liste.", source: LoiAffections.avisTroisMois)
}
