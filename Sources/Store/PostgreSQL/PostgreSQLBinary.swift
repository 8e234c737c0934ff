internal import CLibpq

/// Values in the server's own form: numbers with their highest byte first, texts and bytes as they are.
///
/// https://www.postgresql.org/docs/15/protocol-overview.html#PROTOCOL-FORMAT-CODES
enum PostgreSQLBinary {
    /// - Parameter type: one of those that ``PostgreSQLShape/isPlain`` knows.
    static func value(_ bytes: UnsafeRawBufferPointer, _ type: Oid) -> SQLValue {
        switch type {
        case PostgreSQLType.int8: .int(number(bytes, as: Int64.self))
        case PostgreSQLType.int4: .int(Int64(number(bytes, as: Int32.self)))
        case PostgreSQLType.int2: .int(Int64(number(bytes, as: Int16.self)))
        case PostgreSQLType.float8: .double(Double(bitPattern: number(bytes, as: UInt64.self)))
        case PostgreSQLType.bool: .bool(bytes.first == 1)
        case PostgreSQLType.bytea: .blob(Array(bytes))
        default: .text(String(decoding: bytes, as: UTF8.self))
        }
    }

    private static func number<Number: FixedWidthInteger>(_ bytes: UnsafeRawBufferPointer, as _: Number.Type) -> Number {
        guard bytes.count == MemoryLayout<Number>.size else { return 0 }
        return Number(bigEndian: bytes.loadUnaligned(as: Number.self))
    }
}
