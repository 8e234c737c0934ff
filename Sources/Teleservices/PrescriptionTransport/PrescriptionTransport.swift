public import Core

/// The prescription of a transport: a mode that the patient's state justifies, from where to where, once or in a series, and
/// the prior agreement asked for in the same gesture when the law wants one.
public enum PrescriptionTransport: TeleserviceDefinition {
    public static let code = "prescription-transport"
    public static let formVersion = "1"
    public static let rulesVersion = "1"

    public static let texts = TeleserviceTexts(
        title: "Prescription médicale de transport",
        shortTitle: "Transport",
        purpose: "Prescrire un transport, seul ou en série, et demander d’un même geste l’accord préalable de la caisse quand il en faut un.",
        keywords: [
            "SPE", "bon de transport", "ambulance", "VSL", "taxi conventionné", "véhicule sanitaire léger", "DAP", "accord préalable",
            "demande d’entente préalable", "dialyse", "transport en série", "cerfa 11574", "cerfa 11575",
        ])

    public static let legalBasis: [LegalSource] = [
        Loi.mode, Loi.situations, Loi.referentiel, Loi.avant, Loi.accompagnant, Loi.accord, Loi.silence, Loi.prescripteurHospitalier,
    ]

    public static let authors: Set<Profession> = [.medecin]

    public static let lifecycle = LifecycleRules(correctionWindowMinutes: 60, canBeWithdrawn: true, closesAfterDays: 90, refusalOpensCall: true)

    /// « VSL ou taxi conventionné, aller-retour le 12 mars 2026 »: neither why nor where to.
    public static func summary(_ content: Content) -> String {
        var words = content.mode?.shortLabel ?? "Transport"
        switch content.trajets {
        case .serie: words += ", \(content.nombre.map { "\($0) allers-retours" } ?? "série")"
        case .allerRetour: words += ", aller-retour"
        case .aller, nil: break
        }
        guard let period = content.periode else { return words + ", date à préciser" }
        return "\(words) \(period.enClair)\(content.accord.isEmpty ? "" : ", accord préalable demandé")"
    }

    public static func period(_ content: Content) -> ClosedRange<LocalDate>? { content.periode }

    /// Without a prior agreement to give, there is nothing to judge.
    public static func automaticAcceptance(_ content: Content) -> String? {
        guard content.accord.isEmpty, content.mode != nil else { return nil }
        return "Enregistrée automatiquement\u{A0}: aucun accord préalable n’est nécessaire (\(AccordTransport.reasonsNot(content)))."
    }

    /// The delay runs only when an agreement is asked for.
    public static func answerDue(_ content: Content, _ context: RuleContext) -> LifecycleRules.AnswerDue? {
        content.accord.isEmpty ? nil : .init(days: AccordTransport.delai, silence: .accord, source: Loi.silence)
    }

    /// The mode and the agreement are the desk's to say, whatever a door sent.
    public static let settlement: (@Sendable (Content, RuleContext) -> Content)? = { content, context in
        var settled = content
        settled.mode = content.autreMode?.mode ?? content.modeJustifie
        settled.accord = AccordTransport.motifs(settled, context).map(Accord.init)
        return settled
    }

    /// « Renouveler »: the same trips from today; what is of one day is said anew.
    public static let continuation: Continuation<Content>? = Continuation(action: "Renouveler") { previous, context in
        var next = previous
        next.date = context.today
        next.dernierJour = nil
        next.urgence = nil
        next.mode = nil
        next.accord = []
        return next
    }

    /// An emergency is of one day.
    public static func reused(_ content: Content, _ context: PrefillContext) -> Content {
        var next = content
        next.urgence = nil
        return next
    }
}
