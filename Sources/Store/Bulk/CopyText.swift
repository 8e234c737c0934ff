/// Rows in the text format of PostgreSQL's COPY: tabs between values, `\N` for NULL.
struct CopyText {
    private(set) var bytes: [UInt8] = []

    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    /// - Throws: `.invalidValue` for what cannot be stored.
    mutating func append(_ row: [SQLValue]) throws {
        for (index, value) in row.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: "\t")) }
            try append(value.checked())
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    private mutating func append(_ value: SQLValue) {
        switch value {
        case .null: bytes.append(contentsOf: "\\N".utf8)
        case .int(let number): bytes.append(contentsOf: String(number).utf8)
        case .double(let number): bytes.append(contentsOf: String(number).utf8)
        case .bool(let bool): bytes.append(UInt8(ascii: bool ? "t" : "f"))
        case .text(let text): append(escaping: text)
        case .blob(let blob):
            bytes.append(contentsOf: "\\\\x".utf8)
            for byte in blob { bytes.append(contentsOf: [Self.digits[Int(byte >> 4)], Self.digits[Int(byte & 15)]]) }
        }
    }

    private static let digits = Array("0123456789abcdef".utf8)

    private mutating func append(escaping text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
            case 0x09: bytes.append(contentsOf: "\\t".utf8)
            case 0x0A: bytes.append(contentsOf: "\\n".utf8)
            case 0x0D: bytes.append(contentsOf: "\\r".utf8)
            default: bytes.append(byte)
            }
        }
    }
}
