internal import CLibpq
internal import Foundation

/// Values as the server writes them out.
enum PostgreSQLText {
    /// - Parameter start: the same bytes, ended by a zero.
    static func value(_ start: UnsafePointer<CChar>, _ bytes: UnsafeRawBufferPointer, _ type: Oid) -> SQLValue {
        switch type {
        case PostgreSQLType.int8, PostgreSQLType.int4, PostgreSQLType.int2, PostgreSQLType.oid: .int(strtoll(start, nil, 10))
        case PostgreSQLType.float4, PostgreSQLType.float8: .double(strtod(start, nil))
        case PostgreSQLType.bool: .bool(bytes.first == UInt8(ascii: "t"))
        case PostgreSQLType.bytea: .blob(unhex(bytes))
        case PostgreSQLType.numeric: number(String(decoding: bytes, as: UTF8.self))
        default: .text(String(decoding: bytes, as: UTF8.self))
        }
    }

    /// `sum(bigint)` is a NUMERIC: an integer again when it is one.
    private static func number(_ text: String) -> SQLValue {
        Int64(text).map { .int($0) } ?? Double(text).map { .double($0) } ?? .text(text)
    }

    /// `\x0aff` as `bytea_output = hex` writes it.
    private static func unhex(_ text: UnsafeRawBufferPointer) -> [UInt8] {
        stride(from: 2, to: text.count - 1, by: 2).map { digit(text[$0]) << 4 | digit(text[$0 + 1]) }
    }

    private static func digit(_ code: UInt8) -> UInt8 {
        code < UInt8(ascii: "a") ? code &- UInt8(ascii: "0") : code &- UInt8(ascii: "a") &+ 10
    }
}
