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
    }

    /// For how long a deposited version can be replaced without trace for its recipients, provided that
    /// nobody acted on it, in minutes.
    public let correctionWindowMinutes: Int
    public let canBeWithdrawn: Bool
    public let answerDue: AnswerDue?
    /// Days after the answer until the dossier closes.
    public let closesAfterDays: Int
    /// A refusal is told to its author first, with its reasons, and opens a call with the medical adviser.
    public let refusalOpensCall: Bool

    public init(
        correctionWindowMinutes: Int, canBeWithdrawn: Bool, answerDue: AnswerDue? = nil, closesAfterDays: Int = 90, refusalOpensCall: Bool = false
    ) {
        self.refusalOpensCall = refusalOpensCall
        self.correctionWindowMinutes = correctionWindowMinutes
        self.canBeWithdrawn = canBeWithdrawn
        self.answerDue = answerDue
        self.closesAfterDays = closesAfterDays
    }
}
