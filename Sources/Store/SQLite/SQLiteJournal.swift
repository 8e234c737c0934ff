internal import GRDB
internal import GRDBSQLite
import Synchronization

/// How long the write-ahead journal is, and when the writer copies it into the file. Everybody waits meanwhile.
///
/// While nobody waits, little is copied at a time, so that whoever comes meanwhile waits for milliseconds: the flush of a
/// hundred pages takes two or three, that of some thousands tens of them. While many wait, the journal grows, and pages that
/// many requests changed are copied once.
final class SQLiteJournal: Sendable {
    private let pages = Atomic(0)
    private let settings: SQLiteSettings

    init(_ settings: SQLiteSettings) { self.settings = settings }

    /// Counts the pages of the writing connection's journal from now on, in the place of SQLite's own rhythm.
    func attach(to database: GRDB.Database) {
        sqlite3_wal_hook(
            database.sqliteConnection,
            { journal, _, _, pages in
                guard let journal else { return SQLITE_OK }
                Unmanaged<SQLiteJournal>.fromOpaque(journal).takeUnretainedValue().pages.store(Int(pages), ordering: .relaxed)
                return SQLITE_OK
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    /// Whether it is time to copy, when that many requests wait for the writer.
    func isDue(waiting: Int) -> Bool {
        let length = pages.load(ordering: .relaxed)
        return length >= (waiting < settings.calmQueue ? settings.calmCheckpointPages : settings.checkpointPages)
    }

    /// Copies what no reader still needs from the journal. A failure leaves the journal as it was: it is whole by itself,
    /// and the next commit tries again.
    func copy(in pool: DatabasePool) {
        pages.store(0, ordering: .relaxed)
        try? pool.writeWithoutTransaction { _ = try $0.checkpoint(.passive) }
    }
}
