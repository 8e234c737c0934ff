import Store
import TestSupport

@testable import Desk

/// The whole database as text, read without any idea of what its columns mean.
struct BaseEntiere {
    struct Colonne: Hashable {
        let table: String
        let nom: String
    }

    struct Rangee {
        let table: String
        let valeurs: [(colonne: String, texte: String)]

        func texte(_ column: String) -> String { valeurs.first { $0.colonne == column }?.texte ?? "" }
    }

    /// Columns and what they refer to by a foreign key, in the order of the schema.
    static func schema(_ session: any Session) throws -> [(colonne: Colonne, vers: String?)] {
        switch session.engine {
        case .sqlite:
            let keys = try session.rows(
                "SELECT m.name AS t, k.\"from\" AS c, k.\"table\" AS v FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) k WHERE m.type = 'table'"
            ).map { (Colonne(table: try $0.text("t"), nom: try $0.text("c")), try $0.text("v")) }
            let references = Dictionary(keys, uniquingKeysWith: { $1 })
            return try session.rows(
                "SELECT m.name AS t, p.name AS c FROM sqlite_master m JOIN pragma_table_info(m.name) p WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' ORDER BY m.name, p.cid"
            ).map {
                let column = Colonne(table: try $0.text("t"), nom: try $0.text("c"))
                return (column, references[column])
            }
        case .postgresql:
            let keys = try session.rows(
                """
                SELECT CAST(r.conrelid::regclass AS TEXT) AS t, CAST(a.attname AS TEXT) AS c, CAST(r.confrelid::regclass AS TEXT) AS v
                FROM pg_constraint r JOIN pg_attribute a ON a.attrelid = r.conrelid AND a.attnum = ANY (r.conkey)
                WHERE r.contype = 'f' AND r.connamespace = CAST(current_schema() AS regnamespace)
                """
            ).map { (Colonne(table: try $0.text("t"), nom: try $0.text("c")), try $0.text("v")) }
            let references = Dictionary(keys, uniquingKeysWith: { $1 })
            return try session.rows(
                """
                SELECT CAST(table_name AS TEXT) AS t, CAST(column_name AS TEXT) AS c FROM information_schema.columns WHERE table_schema = current_schema()
                ORDER BY table_name, ordinal_position
                """
            ).map {
                let column = Colonne(table: try $0.text("t"), nom: try $0.text("c"))
                return (column, references[column])
            }
        }
    }

    /// Every row of some tables; bytes are left out, which name nothing.
    static func rangees(_ session: any Session, _ tables: [SQLIdentifier]) throws -> [Rangee] {
        try tables.flatMap { table in
            try session.rows("SELECT * FROM \(raw: table)").map { row in
                Rangee(
                    table: table.name,
                    valeurs: zip(row.columns.names, row.values).compactMap { name, value in
                        switch value {
                        case .text(let text): (name, text)
                        case .int(let number): (name, String(number))
                        default: nil
                        }
                    })
            }
        }
    }
}
