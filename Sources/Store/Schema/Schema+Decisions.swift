/// Decisions of a fund that need a second pair of eyes, and pregnancies through time.
extension Schema {
    static func decisions(_ engine: Engine) -> [SQL] {
        answerDue + genres + familyFunds + fundDecisions
    }
}
