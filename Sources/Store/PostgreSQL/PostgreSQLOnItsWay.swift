/// Something that was sent to the server and whose answer is still to be read.
enum PostgreSQLOnItsWay {
    /// A statement nobody waits for; what its error means to whoever meets it.
    case posted(@Sendable (DatabaseError) -> DatabaseError)
    /// A question whose answer is kept for whoever will ask it.
    case question(PostgreSQLQuestion)
    /// The end of a transaction that only read: whatever is said of it changes nothing.
    case farewell
    /// The mark behind a farewell.
    case mark

    var isQuestion: Bool {
        if case .question = self { true } else { false }
    }
}

/// A question sent before anybody asked it.
final class PostgreSQLQuestion {
    let text: String
    let values: [SQLValue]
    let plan: PostgreSQLPlan
    /// Nil until it was read.
    var answer: PostgreSQLResult? {
        didSet { answer?.plan = plan }
    }

    init(text: String, values: [SQLValue], plan: PostgreSQLPlan) {
        self.text = text
        self.values = values
        self.plan = plan
    }
}
