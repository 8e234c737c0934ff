/// Tables where nothing is edited, but whose sealed values may be sealed again with another key.
///
/// The schema cannot tell whether the new value seals the same content: only whoever holds the keys can, and digests kept
/// beside it say so. It does see to it that nothing else changes, and that the value names another key than before.
public enum Resealing {
    /// The statements that let sealed columns of an append-only table be sealed again, to put in a migration after
    /// ``AppendOnly/triggers(on:for:)``.
    /// - Parameters:
    ///   - sealed: columns of bytes that begin with 2 and the four bytes of a key's name.
    ///   - others: every other column of the table.
    public static func allowed(on table: SQLIdentifier, sealed: [SQLIdentifier], others: [SQLIdentifier], for engine: Engine) -> [SQL] {
        switch engine {
        case .sqlite: sqlite(table, sealed, others)
        case .postgresql: postgresql(table, sealed)
        }
    }

    private static func sqlite(_ table: SQLIdentifier, _ sealed: [SQLIdentifier], _ others: [SQLIdentifier]) -> [SQL] {
        let names = { (columns: [SQLIdentifier]) in columns.map { "\(raw: $0)" as SQL }.joined(separator: ", ") }
        let unfit = sealed.map { column -> SQL in
            """
            (NEW.\(raw: column) IS NOT OLD.\(raw: column) AND (OLD.\(raw: column) IS NULL OR NEW.\(raw: column) IS NULL
                OR substr(NEW.\(raw: column), 1, 1) <> x'02' OR substr(NEW.\(raw: column), 1, 5) = substr(OLD.\(raw: column), 1, 5)))
            """
        }
        return [
            "DROP TRIGGER \(raw: table.suffixed("_no_update"))",
            """
            CREATE TRIGGER \(raw: table.suffixed("_no_update")) BEFORE UPDATE OF \(sql: names(others)) ON \(raw: table)
            BEGIN SELECT RAISE(ABORT, \(sql: AppendOnly.message(table))); END
            """,
            """
            CREATE TRIGGER \(raw: table.suffixed("_reseal_only")) BEFORE UPDATE OF \(sql: names(sealed)) ON \(raw: table)
            WHEN \(sql: unfit.joined(separator: " OR "))
            BEGIN SELECT RAISE(ABORT, \(sql: AppendOnly.message(table))); END
            """,
        ]
    }

    private static func postgresql(_ table: SQLIdentifier, _ sealed: [SQLIdentifier]) -> [SQL] {
        let names = sealed.map { SQL(parts: [.literal("'" + $0.name + "'")]) }.joined(separator: ", ")
        return [
            """
            CREATE OR REPLACE FUNCTION guichet_reseal_only() RETURNS trigger LANGUAGE plpgsql SET bytea_output = 'hex' AS $guichet$
            DECLARE
                colonne TEXT;
                avant JSONB;
                apres JSONB;
                permis BOOLEAN := FALSE;
            BEGIN
                IF TG_OP = 'UPDATE' THEN
                    avant := to_jsonb(OLD);
                    apres := to_jsonb(NEW);
                    permis := (apres - TG_ARGV) = (avant - TG_ARGV);
                    FOREACH colonne IN ARRAY TG_ARGV LOOP
                        permis := permis AND ((apres ->> colonne) IS NOT DISTINCT FROM (avant ->> colonne)
                            OR (left(apres ->> colonne, 4) = '\\x02' AND left(apres ->> colonne, 12) <> left(avant ->> colonne, 12)));
                    END LOOP;
                END IF;
                IF permis THEN RETURN NEW; END IF;
                RAISE EXCEPTION 'append-only: %', TG_TABLE_NAME USING ERRCODE = 'GA001';
            END
            $guichet$
            """,
            "DROP TRIGGER \(raw: table.suffixed("_no_change")) ON \(raw: table)",
            """
            CREATE TRIGGER \(raw: table.suffixed("_no_change")) BEFORE UPDATE OR DELETE ON \(raw: table)
            FOR EACH ROW EXECUTE FUNCTION guichet_reseal_only(\(sql: names))
            """,
            "ALTER TABLE \(raw: table) ENABLE ALWAYS TRIGGER \(raw: table.suffixed("_no_change"))",
        ]
    }
}
