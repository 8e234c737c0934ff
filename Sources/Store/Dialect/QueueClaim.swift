extension Session {
    /// The end of the inner SELECT of a queue claim, so that several workers never take the same row:
    /// `UPDATE … WHERE id = (SELECT id … ORDER BY … LIMIT 1\(sql: session.skipLocked)) RETURNING …`.
    /// SQLite has a single writer: nothing to skip.
    public var skipLocked: SQL {
        switch engine {
        case .sqlite: ""
        case .postgresql: " FOR UPDATE SKIP LOCKED"
        }
    }
}
