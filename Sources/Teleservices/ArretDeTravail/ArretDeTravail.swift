public import Core

/// The sick-leave notice (avis d’arrêt de travail): one form for illness, work accident, maternity and
/// bereavement, first leave and prolongation, and three volets.
public enum ArretDeTravail: TeleserviceDefinition {
    public static let code = "arret-de-travail"
    public static let formVersion = "1"
    public static let rulesVersion = "1"

    public static let texts = TeleserviceTexts(
        title: "Avis d’arrêt de travail",
        shortTitle: "Arrêt de travail",
        purpose: "Prescrire un arrêt de travail ou sa prolongation, et le transmettre à la caisse de l’assuré.",
        keywords: [
            "arrêt maladie", "AAT", "avis d’arrêt", "prolongation", "arrêt initial", "accident du travail",
            "temps partiel thérapeutique", "mi-temps", "congé maladie", "cerfa 10170",
        ])

    public static let legalBasis: [LegalSource] = [
        Loi.formulaireUnique, Loi.volets, Loi.envoi48h, Loi.prescripteurs, Loi.carence, Loi.prolongationSansCarence,
        Loi.prescripteurDeProlongation, Loi.visiteHorsDepartement, Loi.teleconsultation, Loi.presence, Loi.retard,
    ]

    public static let authors: Set<Profession> = [.medecin, .sageFemme, .chirurgienDentiste]

    public static let nomenclatures: [Nomenclature] = [Motifs.nomenclature]

    /// A notice is recorded, not judged: what a rule objects to is opened one by one.
    public static let acceptsInNumber = true

    public static let lifecycle = LifecycleRules(correctionWindowMinutes: 120, canBeWithdrawn: true, closesAfterDays: 90, refusalOpensCall: true)

    /// « Du 12 au 15 mars 2026, 4 jours »: no word of why.
    public static func summary(_ content: Content) -> String {
        let kind = content.nature == .prolongation ? "Prolongation" : "Arrêt"
        guard let period = content.periode else {
            return content.debut.map { "\(kind) à partir du \($0.formattedFr)" } ?? "\(kind), dates à préciser"
        }
        return "\(kind) \(period.enClair), \(period.enJours)"
    }

    public static func period(_ content: Content) -> ClosedRange<LocalDate>? { content.periode }

    /// The civil servant's leave does not go to a fund: the patient keeps volet 1 and takes the others to the employer.
    public static func handedOver(_ content: Content) -> String? {
        guard content.situation == .fonctionnaire else { return nil }
        return "Le patient est fonctionnaire\u{A0}: imprimez les volets. Il garde le volet 1 et adresse les volets 2 et 3 à son administration sous 48\u{A0}heures."
    }
}
