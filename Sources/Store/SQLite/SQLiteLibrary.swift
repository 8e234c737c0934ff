internal import CSqlite

/// The library itself, once for the process and before its first database.
enum SQLiteLibrary {
    /// SQLite counts its memory under one lock for all threads, at each allocation: readers meet there, and nobody reads the count.
    /// https://www.sqlite.org/malloc.html#memory_allocation_statistics
    static let prepare: Void = {
        // Refused once somebody else opened a database: it then counts, more slowly.
        _ = guichet_sqlite_count_memory(0)
    }()

    /// Whether memory is counted all the same.
    static var countsMemory: Bool { sqlite3_memory_used() > 0 }
}
