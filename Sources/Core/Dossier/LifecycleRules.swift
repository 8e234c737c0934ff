/// The delays and rights of one téléservice's life cycle.
public struct LifecycleRules: Sendable, Hashable {
    /// What the fund's silence means once its delay has run out.
    public enum Silence: String, Sendable, Hashable {
        /// No answer is due.
        case sansEffet = "sans-effet"
        case accord
        case rejet
    }

    /// What the fund owes: an answer, by when, and on what text.
    public struct AnswerDue: Sendable, Hashable {
        public let days: Int
        public let silence: Silence
        public let source: LegalSource

        public init(days: Int, silence: Silence, source: LegalSource) {
            self.days = days
            self.silence = silence
            self.source = source
        }

        /// « Sans réponse sous 15 jours, la demande est tenue pour acceptée (texte). » What is not confirmed says so.
        public var words: String {
            let delay = Delai.jours(days).libelle
            let meaning =
                switch silence {
                case .accord: "Sans réponse sous \(delay), la demande est tenue pour acceptée"
                case .rejet: "Sans réponse sous \(delay), la demande est tenue pour refusée"
                case .sansEffet: "Réponse due sous \(delay)\u{A0}; le silence ne vaut ni accord ni refus"
                }
            return "\(meaning) (\(source.reference)\(source.certainty == .aConfirmer ? ", à confirmer" : ""))."
        }
    }

    /// For how long a deposited version can be replaced without trace for its recipients, provided that
    /// nobody acted on it, in minutes.
    public let correctionWindowMinutes: Int
    public let canBeWithdrawn: Bool
    /// What is owed unless the content says otherwise (`TeleserviceDefinition.answerDue(_:_:)`).
    public let answerDue: AnswerDue?
    /// Days after the answer until the dossier closes.
    public let closesAfterDays: Int
    /// A refusal is told to its author first, with its reasons, and opens a call with the medical adviser.
    public let refusalOpensCall: Bool

    /// What it started can be ended after it was accepted, in one gesture that gives no reason.
    public let canBeEnded: Bool

    public init(
        correctionWindowMinutes: Int, canBeWithdrawn: Bool, answerDue: AnswerDue? = nil, closesAfterDays: Int = 90, canBeEnded: Bool = false,
        refusalOpensCall: Bool = false
    ) {
        self.canBeEnded = canBeEnded
        self.refusalOpensCall = refusalOpensCall
        self.correctionWindowMinutes = correctionWindowMinutes
        self.canBeWithdrawn = canBeWithdrawn
        self.answerDue = answerDue
        self.closesAfterDays = closesAfterDays
    }

    /// The same life, for a dossier whose own content made the fund owe this.
    public func owing(_ answer: AnswerDue?) -> LifecycleRules {
        LifecycleRules(
            correctionWindowMinutes: correctionWindowMinutes, canBeWithdrawn: canBeWithdrawn, answerDue: answer, closesAfterDays: closesAfterDays,
            canBeEnded: canBeEnded, refusalOpensCall: refusalOpensCall)
    }
}
