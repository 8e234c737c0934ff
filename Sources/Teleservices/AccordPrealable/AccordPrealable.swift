public import Core

/// A request for prior agreement: what the fund must agree to before it is done. Kinds of request are kept in the database.
public enum AccordPrealable: TeleserviceDefinition {
    public static let code = "demande-accord-prealable"
    public static let formVersion = "1"
    public static let rulesVersion = "1"

    public static let texts = TeleserviceTexts(
        title: "Demande d’accord préalable",
        shortTitle: "Accord préalable",
        purpose: "Demander à la caisse son accord avant un soin, un médicament ou un appareil qui l’exige.",
        keywords: ["DAP", "entente préalable", "accord", "prise en charge", "médicament", "rééducation", "appareillage"])

    public static let legalBasis: [LegalSource] = [Loi.decision]

    /// Each kind names, among these, the professions that may ask for it.
    public static let authors: Set<Profession> = [.medecin, .chirurgienDentiste, .sageFemme, .masseurKinesitherapeute, .orthophoniste]

    public static let lifecycle = LifecycleRules(correctionWindowMinutes: 120, canBeWithdrawn: true, refusalOpensCall: true)

    public static let champGenre: String? = "genre"

    public static func summary(_ content: Content) -> String {
        [content.objet ?? "objet à préciser", content.debut.map { "à partir du \($0.formattedFr)" }].compactMap(\.self).joined(separator: ", ")
    }

    public static func period(_ content: Content) -> ClosedRange<LocalDate>? { content.debut.map { $0...$0 } }

    /// Delay and meaning of silence are those of the kind, as it stood on the day.
    public static func answerDue(_ content: Content, _ context: RuleContext) -> LifecycleRules.AnswerDue? { genre(content, context)?.reponse }

    /// The next request for the same thing begins from this one; its argument is written anew.
    public static let continuation: Continuation<Content>? = Continuation(action: "Redemander") { former, context in
        var next = former
        next.debut = context.today
        next.argumentaire = nil
        return next
    }

    static func genre(_ content: Content, _ context: RuleContext) -> GenreDemande? { context.genres.first { $0.code == content.genre } }
}

extension AccordPrealable {
    enum Loi {
        static let decision = LegalSource(
            "Demande d’accord préalable, règle générale", says: "La caisse décide sous 15\u{A0}jours\u{A0}; chaque type de demande a son délai et son texte.",
            certainty: .aConfirmer)
    }
}
