/// A schema that does not follow from this program's migrations, with what to do.
public enum MigrationError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The migrations of the program are not numbered 1, 2, 3…
    case misnumbered(expected: Int, found: Int)
    /// A migration recorded in the database no longer has the text it had.
    case changed(number: Int, name: String)
    /// The database lacks a migration although a later one was applied.
    case gap(number: Int)
    /// The database was migrated by a later version of the program.
    case newerDatabase(number: Int, name: String)

    public var description: String {
        switch self {
        case .misnumbered(let expected, let found):
            "migration \(found) stands where number \(expected) was expected — number them 1, 2, 3… without a gap"
        case .changed(let number, let name):
            "migration \(number) (\(name)) was edited after it was applied — restore its text and add a new migration"
        case .gap(let number):
            "migration \(number) is missing in the database although later ones were applied — restore a backup, or "
                + "record it by hand after checking the schema"
        case .newerDatabase(let number, let name):
            "the database knows migration \(number) (\(name)), which this program does not — run a newer guichet"
        }
    }
}
