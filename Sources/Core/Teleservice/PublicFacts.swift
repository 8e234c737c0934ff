/// What anyone who holds a paper may read with its code: lines to compare with the paper, and what must be known first.
public struct PublicFacts: Sendable, Hashable {
    public let lines: [PrintedLine]
    /// Why the paper, though genuine, must not be relied on yet or any more; nil when it may.
    public let caution: String?

    public init(lines: [PrintedLine], caution: String? = nil) {
        self.lines = lines
        self.caution = caution
    }
}

/// Where the dossier behind a paper stands today.
public struct PublicStanding: Sendable, Hashable {
    /// `accepte`, `refuse`, `silence` or `correctionDemandee` once the fund answered, though the dossier be closed since.
    public let answer: DossierState?
    public let answeredOn: LocalDate?
    /// First moment after the fund's delay, while it runs.
    public let answerDue: Instant?
    public let today: LocalDate

    public init(answer: DossierState?, answeredOn: LocalDate?, answerDue: Instant?, today: LocalDate) {
        self.answer = answer
        self.answeredOn = answeredOn
        self.answerDue = answerDue
        self.today = today
    }
}
