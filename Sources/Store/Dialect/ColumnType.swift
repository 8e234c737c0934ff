/// The column types that the two engines spell differently. The others are written as they are, on both:
/// `TEXT`, `BIGINT`, `BOOLEAN`, `DOUBLE PRECISION`, `JSONB`.
public enum ColumnType: Sendable {
    /// `[UInt8]`.
    case bytes
    /// A primary key numbered by the engine, always growing, with gaps.
    case growingKey
    /// A primary key numbered by the program.
    case numberedKey
    /// Text compared byte by byte, whatever the language of the server: search keys looked up by their beginning.
    case searchKey

    /// `"CREATE TABLE sceau (arbre \(sql: ColumnType.bytes.sql(for: engine)) NOT NULL)"`
    public func sql(for engine: Engine) -> SQL {
        switch (self, engine) {
        case (.bytes, .sqlite): "BLOB"
        case (.bytes, .postgresql): "BYTEA"
        case (.growingKey, .sqlite): "INTEGER PRIMARY KEY AUTOINCREMENT"
        case (.growingKey, .postgresql): "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY"
        case (.numberedKey, .sqlite): "INTEGER PRIMARY KEY"
        case (.numberedKey, .postgresql): "BIGINT PRIMARY KEY"
        case (.searchKey, .sqlite): "TEXT"
        case (.searchKey, .postgresql): "TEXT COLLATE \"C\""
        }
    }
}
