public import Core

/// The declaration of a pregnancy: to the health fund, and by it to the family fund. It can be corrected, and it can be ended
/// in one gesture that asks for no reason.
public enum DeclarationGrossesse: TeleserviceDefinition {
    public static let code = "declaration-grossesse"
    public static let formVersion = "1"
    public static let rulesVersion = "1"

    public static let texts = TeleserviceTexts(
        title: "Déclaration de grossesse",
        shortTitle: "Grossesse",
        purpose: "Déclarer une grossesse à la caisse de santé et à la caisse d’allocations familiales, ou corriger une déclaration.",
        keywords: ["DSG", "déclaration simplifiée de grossesse", "maternité", "CAF", "allocations familiales", "enceinte", "premier examen prénatal"])

    public static let legalBasis: [LegalSource] = [Loi.declaration, Loi.troisiemeMois]

    public static let authors: Set<Profession> = [.medecin, .sageFemme]

    public static let lifecycle = LifecycleRules(correctionWindowMinutes: 0, canBeWithdrawn: true, closesAfterDays: 365, canBeEnded: true, refusalOpensCall: true)

    public static let ending: EndingTexts? = EndingTexts(
        action: "La grossesse s’est arrêtée", title: "Arrêter les courriers",
        lead: "Rien d’autre ne vous est demandé, et rien d’autre ne sera demandé à la patiente.",
        consequences: [
            "Plus aucun courrier ni rappel ne part\u{A0}: ceux qui attendaient sont arrêtés.", "La caisse de santé et la caisse d’allocations familiales sont prévenues.",
            "La déclaration ne figure plus parmi les dossiers en cours.",
        ],
        button: "Arrêter les courriers", done: "C’est fait. Plus aucun courrier ne partira.")

    public static func summary(_ content: Content) -> String {
        let begun = content.debut.map { "Début le \($0.formattedFr)" } ?? "Date de début à préciser"
        guard let number = content.nombreEnfants, number > 1 else { return begun }
        return "\(begun), \(number)\u{A0}enfants attendus"
    }

    public static func period(_ content: Content) -> ClosedRange<LocalDate>? { content.debut.map { $0...$0.adding(months: moisDeGrossesse) } }

    /// No rule objects: there is nothing left to judge.
    public static func automaticAcceptance(_ content: Content) -> String? {
        content.debut.map { "Enregistrée automatiquement\u{A0}: la déclaration est complète et aucune règle ne s’y oppose. Début le \($0.formattedFr)." }
    }

    public static func feeds(_ content: Content) -> [Feed] { content.organisme.map { [.tellsFamilyFund($0.fonds)] } ?? [] }

    /// Months during which a second declaration would be of the same pregnancy.
    static let moisDeGrossesse = 9
    /// The declaration is due before the end of this month.
    static let moisDeDeclaration = 3

    /// Last day of the third month.
    static func limite(_ debut: LocalDate) -> LocalDate { debut.adding(months: moisDeDeclaration).adding(days: -1) }
}

extension DeclarationGrossesse {
    enum Loi {
        static let declaration = LegalSource(
            "Déclaration simplifiée de grossesse (DSG), aide en ligne du téléservice",
            says: "Une date de début ou un nombre d’enfants se corrige par une nouvelle déclaration, dite rectificative.")
        static let troisiemeMois = LegalSource(
            "Déclaration simplifiée de grossesse (DSG), aide en ligne du téléservice", says: "La déclaration se fait avant la fin du troisième mois.",
            certainty: .aConfirmer)
    }
}
