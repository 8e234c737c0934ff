internal import CLibpq
internal import Foundation

/// A result of libpq, freed with its last reader.
final class PostgreSQLResult {
    private let raw: OpaquePointer
    /// The statement it answers, when that one was prepared.
    var plan: PostgreSQLPlan?

    init(_ raw: OpaquePointer) {
        self.raw = raw
    }

    deinit { PQclear(raw) }

    var isCopy: Bool {
        [PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH].contains(PQresultStatus(raw))
    }

    /// The end of what was sent together, and not the answer to a statement.
    var isMark: Bool { PQresultStatus(raw) == PGRES_PIPELINE_SYNC }

    var error: DatabaseError? {
        switch PQresultStatus(raw) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: nil
        default: DatabaseError(PostgreSQLDiagnostic(raw))
        }
    }

    /// `INSERT 0 1`, `COMMIT`, `ROLLBACK`…
    var tag: String { String(cString: PQcmdStatus(raw)) }

    /// Rows inserted, updated or deleted.
    var changes: Int {
        tag.hasPrefix("SELECT") ? 0 : Int(String(cString: PQcmdTuples(raw))) ?? 0
    }

    var rows: [Row] {
        let shape = plan?.shape(of: raw) ?? PostgreSQLShape(raw)
        let isBinary = PQbinaryTuples(raw) == 1
        return (0..<PQntuples(raw)).map { row in
            Row(columns: shape.columns, values: shape.types.indices.map { value(row, Int32($0), shape.types[$0], isBinary) })
        }
    }

    private func value(_ row: Int32, _ column: Int32, _ type: Oid, _ isBinary: Bool) -> SQLValue {
        guard PQgetisnull(raw, row, column) == 0, let start = PQgetvalue(raw, row, column) else { return .null }
        let bytes = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(raw, row, column)))
        return isBinary ? PostgreSQLBinary.value(bytes, type) : PostgreSQLText.value(start, bytes, type)
    }
}
