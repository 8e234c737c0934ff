/// Rows on their way to a table by thousands, packed one after the other: no object per value, and the memory of their bytes.
///
/// Values are given in the order of the columns of the ``BulkTable``.
public struct BulkRows: Sendable {
    public private(set) var count = 0
    private(set) var bytes: [UInt8] = []

    public init() {}

    /// Begins a row; its values follow.
    public mutating func begin() { count += 1 }

    public mutating func null() { bytes.append(Tag.null.rawValue) }

    public mutating func int(_ number: Int64) {
        bytes.append(Tag.int.rawValue)
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    public mutating func int(_ number: Int64?) {
        if let number { int(number) } else { null() }
    }

    public mutating func double(_ number: Double?) {
        guard let number, number.isFinite else { return null() }
        bytes.append(Tag.double.rawValue)
        withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
    }

    public mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { self.text(UnsafeRawBufferPointer($0)) }
    }

    public mutating func text(_ text: String?) {
        if let text { self.text(text) as Void } else { null() }
    }

    /// UTF-8. U+0000, which PostgreSQL cannot store, is left out.
    public mutating func text(_ utf8: UnsafeRawBufferPointer) {
        guard !utf8.contains(0) else { return text(String(decoding: utf8.filter { $0 != 0 }, as: UTF8.self)) }
        bytes.append(Tag.text.rawValue)
        withUnsafeBytes(of: UInt32(truncatingIfNeeded: utf8.count).littleEndian) { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: utf8)
    }

    public mutating func bool(_ truth: Bool) { bytes.append((truth ? Tag.yes : Tag.no).rawValue) }

    public mutating func blob(_ blob: [UInt8]) {
        bytes.append(Tag.blob.rawValue)
        withUnsafeBytes(of: UInt32(truncatingIfNeeded: blob.count).littleEndian) { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: blob)
    }

    /// A whole row of values.
    public mutating func append(_ row: [SQLValue]) {
        begin()
        for value in row {
            switch value {
            case .null: null()
            case .int(let number): int(number)
            case .double(let number): double(number)
            case .bool(let truth): bool(truth)
            case .text(let words): text(words)
            case .blob(let bytes): blob(bytes)
            }
        }
    }

    /// NULL when empty.
    public mutating func textOrNull(_ utf8: UnsafeRawBufferPointer) {
        if utf8.isEmpty { null() } else { text(utf8) }
    }

    enum Tag: UInt8 { case null, int, double, text, blob, no, yes }

    enum Value {
        case null
        case int(Int64)
        case double(Double)
        case bool(Bool)
        /// Both live as long as the bytes.
        case text(UnsafeRawBufferPointer)
        case blob(UnsafeRawBufferPointer)

        /// A copy of it.
        var value: SQLValue {
            switch self {
            case .null: .null
            case .int(let number): .int(number)
            case .double(let number): .double(number)
            case .bool(let truth): .bool(truth)
            case .text(let utf8): .text(String(decoding: utf8, as: UTF8.self))
            case .blob(let bytes): .blob(Array(bytes))
            }
        }
    }

    /// Reads the values back, one after the other.
    struct Cursor {
        let bytes: UnsafeRawBufferPointer
        private var offset = 0

        init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

        mutating func next() -> Value {
            guard offset < bytes.count, let tag = Tag(rawValue: bytes[offset]) else { return .null }
            offset += 1
            switch tag {
            case .null: return .null
            case .int:
                defer { offset += 8 }
                return .int(Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Int64.self)))
            case .double:
                defer { offset += 8 }
                return .double(Double(bitPattern: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))))
            case .no: return .bool(false)
            case .yes: return .bool(true)
            case .text, .blob:
                let length = Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
                defer { offset += 4 + length }
                let piece = UnsafeRawBufferPointer(rebasing: bytes[(offset + 4)..<(offset + 4 + length)])
                return tag == .text ? .text(piece) : .blob(piece)
            }
        }
    }

    /// The values of all rows, cut into slices of whole rows: as many at a time as a power of two allows, so that slices take few lengths.
    func slices(columns: Int, upTo most: Int) -> [[SQLValue]] {
        bytes.withUnsafeBytes { packed in
            var cursor = Cursor(packed)
            var slices: [[SQLValue]] = []
            var left = count
            while left > 0 {
                var length = most
                while length > left { length /= 2 }
                slices.append((0..<length * columns).map { _ in cursor.next().value })
                left -= length
            }
            return slices
        }
    }

    /// The rows in the text format of PostgreSQL's COPY: tabs between values, `\N` for NULL.
    func copyText(columns: Int, chunk: Int, _ body: ([UInt8]) throws -> Void) rethrows {
        try bytes.withUnsafeBytes { packed in
            var cursor = Cursor(packed)
            var out: [UInt8] = []
            out.reserveCapacity(chunk + 4096)
            for _ in 0..<count {
                for column in 0..<columns {
                    if column > 0 { out.append(UInt8(ascii: "\t")) }
                    switch cursor.next() {
                    case .null: out.append(contentsOf: "\\N".utf8)
                    case .int(let number): out.append(contentsOf: String(number).utf8)
                    case .double(let number): out.append(contentsOf: String(number).utf8)
                    case .bool(let truth): out.append(UInt8(ascii: truth ? "t" : "f"))
                    case .text(let utf8): Self.append(escaping: utf8, to: &out)
                    case .blob(let blob):
                        out.append(contentsOf: "\\\\x".utf8)
                        for byte in blob { out.append(contentsOf: [Self.digits[Int(byte >> 4)], Self.digits[Int(byte & 15)]]) }
                    }
                }
                out.append(UInt8(ascii: "\n"))
                if out.count >= chunk {
                    try body(out)
                    out.removeAll(keepingCapacity: true)
                }
            }
            if !out.isEmpty { try body(out) }
        }
    }

    private static let digits = Array("0123456789abcdef".utf8)

    private static func append(escaping utf8: UnsafeRawBufferPointer, to out: inout [UInt8]) {
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "\\"): out.append(contentsOf: "\\\\".utf8)
            case 0x09: out.append(contentsOf: "\\t".utf8)
            case 0x0A: out.append(contentsOf: "\\n".utf8)
            case 0x0D: out.append(contentsOf: "\\r".utf8)
            default: out.append(byte)
            }
        }
    }
}
