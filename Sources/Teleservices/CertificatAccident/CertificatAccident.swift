public import Core

/// The medical certificate of a work accident or an occupational disease: initial, new lesion, relapse, final. Care that goes
/// on needs none; whoever asks for one gets an answer to hand over instead.
public enum CertificatAccident: TeleserviceDefinition {
    public static let code = "certificat-accident-travail"
    public static let formVersion = "1"
    public static let rulesVersion = "1"

    public static let texts = TeleserviceTexts(
        title: "Certificat médical d’accident du travail ou de maladie professionnelle",
        shortTitle: "Accident du travail, maladie professionnelle",
        purpose: "Constater les lésions d’un accident du travail, d’un accident de trajet ou d’une maladie professionnelle, leur aggravation et leur fin.",
        keywords: [
            "AT", "MP", "AT/MP", "CMI", "certificat médical initial", "accident de trajet", "rechute", "nouvelle lésion", "consolidation",
            "guérison", "certificat final", "prolongation de soins", "cerfa 11138",
        ])

    public static let legalBasis: [LegalSource] = [Loi.certificat, Loi.finProlongation, Loi.arretSepare, Loi.sansEmployeur, Loi.sansRapport]

    public static let authors: Set<Profession> = [.medecin]

    public static let nomenclatures: [Nomenclature] = [Sieges.nomenclature, Lesions.nomenclature]

    public static let lifecycle = LifecycleRules(correctionWindowMinutes: 120, canBeWithdrawn: true, closesAfterDays: 90, refusalOpensCall: true)

    /// « Certificat initial, accident du 10 mars 2026 »: no word of what was hurt.
    public static func summary(_ content: Content) -> String {
        let kind = content.nature?.label ?? "Certificat à préciser"
        guard let date = content.dateAccident else { return kind }
        return "\(kind), \(content.risque == .maladieProfessionnelle ? "maladie constatée le" : "accident du") \(date.formattedFr)"
    }

    public static func period(_ content: Content) -> ClosedRange<LocalDate>? { content.dateConstat.map { $0...$0 } }

    /// Nobody may ask for it any more: the answer is handed over, no fund is told.
    public static func handedOver(_ content: Content) -> String? {
        guard content.nature == .prolongation else { return nil }
        return "Aucun certificat n’est nécessaire pour prolonger des soins\u{A0}: imprimez la réponse et remettez-la à qui le demandait. Rien n’est transmis à la caisse."
    }
}
