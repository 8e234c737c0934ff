internal import CLibpq

/// A prepared statement serves one text with one list of types: a double does not fit a plan made for integers.
struct PostgreSQLStatementKey: Hashable {
    let text: String
    let types: [Oid]
}

extension PostgreSQLConnection {
    private static let preparedLimit = 512

    /// Runs a statement with its values, preparing it the first time.
    func run(_ sql: SQL) throws -> PostgreSQLResult {
        let (text, values) = (sql.text, sql.values)
        if let known = try foreseen(text, values) { return known }
        let parameters = try PostgreSQLParameters(values)
        let plan = try plan(of: text, parameters)
        let result = try parameters.withPointers { count, values, lengths, formats in
            try send { PQsendQueryPrepared(handle, plan.name, count, values, lengths, formats, plan.resultFormat) }
        }
        result.plan = plan
        return result
    }

    /// Forgets all plans: after the schema changed under them.
    func forgetPrepared() throws {
        prepared.removeAll()
        try command("DEALLOCATE ALL")
    }

    /// A statement's plan, made the first time.
    func plan(of text: String, _ parameters: PostgreSQLParameters) throws -> PostgreSQLPlan {
        let key = PostgreSQLStatementKey(text: text, types: parameters.types)
        if let known = prepared[key] { return known }
        if prepared.count >= Self.preparedLimit { try forgetPrepared() }
        let plan = PostgreSQLPlan(name: "g\(prepared.count)")
        _ = try send { PQsendPrepare(handle, plan.name, text, Int32(parameters.types.count), parameters.types) }
        prepared[key] = plan
        return plan
    }
}
