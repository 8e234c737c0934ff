public import Core

/// What the author is told beside the form. Never an obstacle.
extension CertificatAccident {
    public static func information(_ content: Content, _ context: RuleContext) -> [Information] {
        if content.nature == .prolongation {
            return [
                Information(
                    title: "Prolongation de soins",
                    text: "Aucun certificat n’est nécessaire\u{A0}: les soins continuent tant que l’état le demande. Le dépôt imprime la réponse à remettre à qui le demandait.",
                    source: Loi.finProlongation)
            ]
        }
        return [
            Information(
                title: "Arrêt de travail",
                text: content.nature == .final
                    ? "Un certificat final ne prescrit pas d’arrêt."
                    : "Il se prescrit à part. Après le dépôt, «\u{A0}Prescrire l’arrêt de travail\u{A0}» reprend le patient, l’employeur, la date et les lésions\u{A0}: il ne reste que la durée.",
                source: Loi.arretSepare),
            Information(title: "L’employeur", text: "Il ne reçoit rien de ce certificat.", source: Loi.sansEmployeur),
            Information(
                title: "Suite des soins", text: "Aucun certificat ne vous sera demandé pour les prolonger.", source: Loi.finProlongation),
            Information(
                title: "Seulement ce qui est en rapport", text: "N’inscrivez ici que les lésions de l’accident ou de la maladie.", source: Loi.sansRapport),
        ]
    }
}
