extension DatabaseLocation {
    /// Opens the database and proves that it answers and is safe to serve from.
    /// - Throws: ``DatabaseError`` with a remedy if it cannot be opened; ``StartupRefused`` with all the reasons if
    ///   it is not safe.
    public func open(_ options: DatabaseOptions = DatabaseOptions()) async throws -> any Database {
        let database: any Database
        switch self {
        case .sqlite(let path):
            database = try await onOwnThread { try SQLiteDatabase(path: path, settings: options.sqlite) }
        case .postgresql(let url):
            // A first connection of its own tells at once of a wrong address or password.
            try await onOwnThread { _ = try PostgreSQLConnection(url: url, settings: options.postgresql) }
            database = PostgreSQLDatabase(url: url, settings: options.postgresql)
        }
        do {
            let refusals = try await database.startupFindings().filter { $0.weight == .refusal }
            if options.refusesUnsafe && !refusals.isEmpty { throw StartupRefused(findings: refusals) }
            return database
        } catch {
            await database.close()
            throw error
        }
    }
}
