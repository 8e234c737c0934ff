internal import CLibpq

/// Values as libpq wants them: texts ended by a zero, bytes as they are.
///
/// The type of a text or a NULL is left to the server (0), so that text flows into JSONB and DATE columns; the others
/// are named, to spare "could not determine data type of parameter $1".
struct PostgreSQLParameters {
    let types: [Oid]
    private var buffer: [UInt8] = []
    private var spans: [Span?] = []

    private struct Span {
        let offset: Int
        let length: Int
        let isBinary: Bool
    }

    /// - Throws: `.invalidValue` for what PostgreSQL cannot store.
    init(_ values: [SQLValue]) throws {
        types = values.map(Self.type)
        for value in values { append(try value.checked()) }
    }

    private static func type(of value: SQLValue) -> Oid {
        switch value {
        case .int: PostgreSQLType.int8
        case .double: PostgreSQLType.float8
        case .bool: PostgreSQLType.bool
        case .blob: PostgreSQLType.bytea
        case .text, .null: 0
        }
    }

    private mutating func append(_ value: SQLValue) {
        switch value {
        case .null: spans.append(nil)
        case .int(let number): append(String(number).utf8)
        case .double(let number): append(String(number).utf8)
        case .bool(let bool): append((bool ? "t" : "f").utf8)
        case .text(let text): append(text.utf8)
        case .blob(let bytes): append(bytes, isBinary: true)
        }
    }

    private mutating func append(_ bytes: some Collection<UInt8>, isBinary: Bool = false) {
        spans.append(Span(offset: buffer.count, length: bytes.count, isBinary: isBinary))
        buffer.append(contentsOf: bytes)
        buffer.append(0)
    }

    func withPointers<Result>(
        _ body: (Int32, [UnsafePointer<CChar>?], [Int32], [Int32]) throws -> Result
    ) rethrows -> Result {
        try buffer.withUnsafeBytes { bytes in
            let base = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            let pointers = spans.map { span in span.flatMap { span in base.map { $0 + span.offset } } }
            return try body(
                Int32(spans.count), pointers, spans.map { Int32($0?.length ?? 0) },
                spans.map { $0?.isBinary == true ? 1 : 0 })
        }
    }
}

/// The types told apart, by their fixed numbers in `pg_type`.
enum PostgreSQLType {
    static let bool: Oid = 16
    static let bytea: Oid = 17
    static let text: Oid = 25
    static let varchar: Oid = 1043
    static let int8: Oid = 20
    static let int2: Oid = 21
    static let int4: Oid = 23
    static let oid: Oid = 26
    static let float4: Oid = 700
    static let float8: Oid = 701
    static let numeric: Oid = 1700
}
