internal import CLibpq
internal import Foundation

/// A result of libpq, freed with its last reader.
final class PostgreSQLResult {
    private let raw: OpaquePointer

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
        let width = PQnfields(raw)
        let columns = Columns((0..<width).map { String(cString: PQfname(raw, $0)) })
        return (0..<PQntuples(raw)).map { row in
            Row(columns: columns, values: (0..<width).map { value(row, $0) })
        }
    }

    private func value(_ row: Int32, _ column: Int32) -> SQLValue {
        guard PQgetisnull(raw, row, column) == 0, let bytes = PQgetvalue(raw, row, column) else { return .null }
        switch PQftype(raw, column) {
        case PostgreSQLType.int8, PostgreSQLType.int4, PostgreSQLType.int2, PostgreSQLType.oid:
            return .int(strtoll(bytes, nil, 10))
        case PostgreSQLType.float4, PostgreSQLType.float8: return .double(strtod(bytes, nil))
        case PostgreSQLType.bool: return .bool(bytes[0] == UInt8(ascii: "t"))
        case PostgreSQLType.bytea: return .blob(Self.unhex(bytes, length: Int(PQgetlength(raw, row, column))))
        case PostgreSQLType.numeric: return Self.number(String(cString: bytes))
        default: return .text(String(cString: bytes))
        }
    }

    /// `sum(bigint)` is a NUMERIC: an integer again when it is one.
    private static func number(_ text: String) -> SQLValue {
        Int64(text).map { .int($0) } ?? Double(text).map { .double($0) } ?? .text(text)
    }

    /// `\x0aff` as `bytea_output = hex` writes it.
    private static func unhex(_ text: UnsafePointer<CChar>, length: Int) -> [UInt8] {
        stride(from: 2, to: length - 1, by: 2).map { digit(text[$0]) << 4 | digit(text[$0 + 1]) }
    }

    private static func digit(_ character: CChar) -> UInt8 {
        let code = UInt8(bitPattern: character)
        return code < UInt8(ascii: "a") ? code &- UInt8(ascii: "0") : code &- UInt8(ascii: "a") &+ 10
    }
}
