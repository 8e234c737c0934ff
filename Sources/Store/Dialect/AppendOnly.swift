/// Tables where nothing is ever edited or removed: the schema itself refuses UPDATE, DELETE and TRUNCATE.
public enum AppendOnly {
    /// The statements that protect a table, to put in a migration after its creation. A violation is the error
    /// `.appendOnly(table)`.
    public static func triggers(on table: SQLIdentifier, for engine: Engine) -> [SQL] {
        switch engine {
        case .sqlite: sqlite(table)
        case .postgresql: postgresql(table)
        }
    }

    private static func sqlite(_ table: SQLIdentifier) -> [SQL] {
        [
            """
            CREATE TRIGGER \(raw: table.suffixed("_no_update")) BEFORE UPDATE ON \(raw: table)
            BEGIN SELECT RAISE(ABORT, \(sql: message(table))); END
            """,
            """
            CREATE TRIGGER \(raw: table.suffixed("_no_delete")) BEFORE DELETE ON \(raw: table)
            BEGIN SELECT RAISE(ABORT, \(sql: message(table))); END
            """,
        ]
    }

    /// `ENABLE ALWAYS`: a session that calls itself a replica does not escape.
    private static func postgresql(_ table: SQLIdentifier) -> [SQL] {
        [
            """
            CREATE OR REPLACE FUNCTION guichet_append_only() RETURNS trigger LANGUAGE plpgsql AS $guichet$
            BEGIN RAISE EXCEPTION 'append-only: %', TG_TABLE_NAME USING ERRCODE = 'GA001'; END
            $guichet$
            """,
            """
            CREATE TRIGGER \(raw: table.suffixed("_no_change")) BEFORE UPDATE OR DELETE ON \(raw: table)
            FOR EACH ROW EXECUTE FUNCTION guichet_append_only()
            """,
            """
            CREATE TRIGGER \(raw: table.suffixed("_no_truncate")) BEFORE TRUNCATE ON \(raw: table)
            FOR EACH STATEMENT EXECUTE FUNCTION guichet_append_only()
            """,
            "ALTER TABLE \(raw: table) ENABLE ALWAYS TRIGGER \(raw: table.suffixed("_no_change"))",
            "ALTER TABLE \(raw: table) ENABLE ALWAYS TRIGGER \(raw: table.suffixed("_no_truncate"))",
        ]
    }

    /// The SQLSTATE raised by PostgreSQL's trigger.
    static let sqlState = "GA001"
    private static let prefix = "append-only: "

    static func message(_ table: SQLIdentifier) -> SQL {
        SQL(parts: [.literal("'" + (prefix + table.name).replacing("'", with: "''") + "'")])
    }

    /// The table named by the message of either trigger.
    static func table(in message: String) -> String? {
        message.hasPrefix(prefix) ? String(message.dropFirst(prefix.count)) : nil
    }
}
