extension Session {
    /// Whether a table of that name exists where unqualified names are looked up.
    public func hasTable(_ table: SQLIdentifier) throws -> Bool {
        switch engine {
        case .sqlite: try !rows("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = \(table.name)").isEmpty
        case .postgresql: try value(Bool.self, "SELECT to_regclass(\(table.quoted)) IS NOT NULL") ?? false
        }
    }
}
