internal import CSqlite

/// The library itself, once for the process and before its first database.
enum SQLiteLibrary {
    /// SQLite counts its memory under one lock for all threads, at each allocation: readers meet there, and nobody reads the count.
    /// https://www.sqlite.org/malloc.html#memory_allocation_statistics
    static let prepare: Void = {
        // Refused once somebody else opened a database: it then counts, more slowly.
        _ = guichet_sqlite_count_memory(0)
    }()

    /// One plan for all values. Otherwise a statement that compares with a value what a partial index compares with a constant
    /// (`etat = ?` and `WHERE etat = 'en-traitement'`) is prepared anew each time it is given one. Whoever wants such an index says its
    /// condition in the same words. https://www.sqlite.org/queryplanner-ng.html#qpstab
    static func steadyPlans(_ connection: OpaquePointer?) { _ = guichet_sqlite_steady_plans(connection) }

    /// Whether memory is counted all the same.
    static var countsMemory: Bool { sqlite3_memory_used() > 0 }
}
