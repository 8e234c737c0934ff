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
        let parameters = try PostgreSQLParameters(sql.values)
        let name = try prepare(sql.text, parameters)
        return try parameters.withPointers { count, values, lengths, formats in
            try send { PQsendQueryPrepared(handle, name, count, values, lengths, formats, 0) }
        }
    }

    /// Forgets all plans: after the schema changed under them.
    func forgetPrepared() throws {
        prepared.removeAll()
        try command("DEALLOCATE ALL")
    }

    /// The name of a statement's plan, made the first time.
    func prepare(_ text: String, _ parameters: PostgreSQLParameters) throws -> String {
        let key = PostgreSQLStatementKey(text: text, types: parameters.types)
        if let name = prepared[key] { return name }
        if prepared.count >= Self.preparedLimit { try forgetPrepared() }
        let name = "g\(prepared.count)"
        _ = try send { PQsendPrepare(handle, name, text, Int32(parameters.types.count), parameters.types) }
        prepared[key] = name
        return name
    }
}
