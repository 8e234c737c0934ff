extension AnnuaireLoad {
    /// Drops the indexes of tables that hold nothing, on the embedded database: a process that dies before they are made
    /// again leaves tables that serve nobody, and the next import makes them first.
    public func dropIndexesIfEmpty(_ tables: [Table]) throws {
        guard session.engine == .sqlite else { return }
        for table in tables where try session.first("SELECT 1 FROM \(sql: name(table)) LIMIT 1") != nil { return }
        for index in indexes(of: tables) where try exists(index) { try session.execute(SQL(parts: [.literal("DROP INDEX \"\(index.name)\"")])) }
    }

    /// Makes one of the indexes that are missing.
    /// - Returns: whether there was one.
    public func createMissingIndex(_ tables: [Table]) throws -> Bool {
        guard session.engine == .sqlite, let missing = try indexes(of: tables).first(where: { try !exists($0) }) else { return false }
        // Sorts are kept in memory, so that nothing of a person reaches a temporary folder. These tables are public data,
        // and their sort would take more memory than the whole import.
        try session.execute("PRAGMA temp_store = FILE")
        try session.execute(missing.statement)
        try session.execute("PRAGMA temp_store = MEMORY")
        return true
    }

    private func indexes(of tables: [Table]) -> [Schema.Index] {
        let names = tables.map { name($0).text }
        return Schema.annuaireIndexes.filter { names.contains($0.table) }
    }

    private func exists(_ index: Schema.Index) throws -> Bool {
        try session.first("SELECT 1 FROM sqlite_master WHERE type = 'index' AND name = \(index.name)") != nil
    }
}
