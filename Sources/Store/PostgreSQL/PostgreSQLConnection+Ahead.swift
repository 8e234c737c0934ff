internal import CLibpq

/// Questions sent before they are asked: what a look needs is known long before it comes to it, and a way to the server and back
/// costs more than most answers.
extension PostgreSQLConnection {
    /// Sends a question; its answer is there for ``foreseen(_:_:)``.
    func ask(_ sql: SQL) throws {
        let (text, values) = (sql.text, sql.values)
        guard !isForeseen(text, values) else { return }
        let parameters = try PostgreSQLParameters(values)
        let plan = try plan(of: text, parameters)
        let question = PostgreSQLQuestion(text: text, values: values, plan: plan)
        asked.append(question)
        try put(.question(question)) { parameters.withPointers { PQsendQueryPrepared(handle, plan.name, $0, $1, $2, $3, plan.resultFormat) } }
    }

    /// The answer to a question that was sent ahead in this transaction; nil if it was not.
    /// - Throws: ``DatabaseError``: the first among what is on its way, this question included.
    func foreseen(_ text: String, _ values: [SQLValue]) throws -> PostgreSQLResult? {
        guard !asked.isEmpty else { return nil }
        guard let question = asked.first(where: { $0.text == text && $0.values == values }) else {
            if !Self.onlyAsks(text) { forgetForeseen() }
            return nil
        }
        if question.answer == nil { try settle() }
        return question.answer
    }

    /// Something is changed or held: what was read before might no longer be so.
    func forgetForeseen() {
        if !asked.isEmpty { asked.removeAll(keepingCapacity: true) }
    }

    /// Whether a statement neither changes nor holds anything.
    static func onlyAsks(_ text: String) -> Bool {
        text.hasPrefix("SELECT") && !text.contains("FOR UPDATE") && !text.contains("pg_advisory")
    }

    private func isForeseen(_ text: String, _ values: [SQLValue]) -> Bool {
        asked.contains { $0.text == text && $0.values == values }
    }
}
