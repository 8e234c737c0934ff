/// A strict JSON reader (RFC 8259) for bytes from outside: it refuses duplicate keys, nesting beyond
/// 32 levels, numbers that would lose digits, broken UTF-8 and lone surrogates. Foundation's decoder
/// accepts several of these, and two parsers that disagree are a way in.
public struct JSONReader {
    public static let maximumDepth = 32

    /// Valid UTF-8, where it stands: good for as long as one document is read.
    private let bytes: UnsafeBufferPointer<UInt8>
    var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Reads one document. Throws the first fault met.
    public static func read(_ bytes: [UInt8]) throws(JSONFault) -> JSONValue {
        if let broken = firstInvalidUTF8(bytes) { throw JSONFault(.encoding, at: broken) }
        return try bytes.withUnsafeBufferPointer { bytes throws(JSONFault) in
            var reader = JSONReader(bytes)
            try reader.begin()
            let value = try reader.value(depth: 0)
            try reader.end()
            return value
        }
    }

    public static func read(_ text: String) throws(JSONFault) -> JSONValue { try read(Array(text.utf8)) }

    /// The index of the first byte that is not valid UTF-8, or nil.
    public static func firstInvalidUTF8(_ bytes: [UInt8]) -> Int? {
        if (try? UTF8Span(validating: bytes.span)) != nil { return nil }
        var parser = Unicode.UTF8.ForwardParser()
        var rest = bytes.makeIterator()
        var position = 0
        while true {
            switch parser.parseScalar(from: &rest) {
            case .valid(let scalar): position += scalar.count
            case .error: return position
            case .emptyInput: return nil
            }
        }
    }

    mutating func begin() throws(JSONFault) {
        skipBlanks()
        guard position < bytes.count else { throw JSONFault(.empty, at: 0) }
    }

    mutating func end() throws(JSONFault) {
        skipBlanks()
        guard position == bytes.count else { throw JSONFault(.trailing, at: position) }
    }

    mutating func value(depth: Int) throws(JSONFault) -> JSONValue {
        guard let byte = peek else { throw JSONFault(.syntax, at: position) }
        switch byte {
        case _ where depth == Self.maximumDepth && (byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")):
            throw JSONFault(.tooDeep, at: position)
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), 0x30...0x39: return try number()
        default: throw JSONFault(.syntax, at: position)
        }
    }

    private mutating func object(depth: Int) throws(JSONFault) -> JSONValue {
        position += 1
        skipBlanks()
        if take(UInt8(ascii: "}")) { return .object([:]) }
        // A table that grows is filled five times over: room for as many members as what is left may hold, a dozen at most.
        var members: [String: JSONValue] = Dictionary(minimumCapacity: min(12, (bytes.count - position) / 20))
        while true {
            skipBlanks()
            let start = position
            let key = try key()
            let member = try value(depth: depth + 1)
            guard members.updateValue(member, forKey: key) == nil else {
                throw JSONFault(.duplicateKey, at: start, key: String(key.prefix(60)))
            }
            skipBlanks()
            if take(UInt8(ascii: ",")) { continue }
            if take(UInt8(ascii: "}")) { return .object(members) }
            throw JSONFault(.syntax, at: position)
        }
    }

    /// The key of a member, and what stands between it and its value.
    mutating func key() throws(JSONFault) -> String {
        guard peek == UInt8(ascii: "\"") else { throw JSONFault(.syntax, at: position) }
        let key = try string()
        skipBlanks()
        guard take(UInt8(ascii: ":")) else { throw JSONFault(.syntax, at: position) }
        skipBlanks()
        return key
    }

    private mutating func array(depth: Int) throws(JSONFault) -> JSONValue {
        position += 1
        var items: [JSONValue] = []
        skipBlanks()
        if take(UInt8(ascii: "]")) { return .array(items) }
        while true {
            skipBlanks()
            items.append(try value(depth: depth + 1))
            skipBlanks()
            if take(UInt8(ascii: ",")) { continue }
            if take(UInt8(ascii: "]")) { return .array(items) }
            throw JSONFault(.syntax, at: position)
        }
    }

    mutating func string() throws(JSONFault) -> String {
        position += 1
        let start = position
        while let byte = peek, byte >= 0x20, byte != UInt8(ascii: "\\") {
            position += 1
            // Most texts hold nothing to undo: they are taken in one piece.
            if byte == UInt8(ascii: "\"") { return text(start..<position - 1) }
        }
        var text = Array(bytes[start..<position])
        while let byte = peek {
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): try escape(into: &text)
            case 0..<0x20: throw JSONFault(.controlCharacter, at: position - 1)
            default: text.append(byte)
            }
        }
        throw JSONFault(.syntax, at: position)
    }

    /// A piece of the document, known to be UTF-8: it begins and ends beside ASCII.
    private func text(_ place: Range<Int>) -> String {
        String(copying: UTF8Span(unchecked: UnsafeBufferPointer(rebasing: bytes[place]).span))
    }

    private mutating func escape(into text: inout [UInt8]) throws(JSONFault) {
        guard let byte = peek else { throw JSONFault(.syntax, at: position) }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "u"): try unicode(into: &text)
        default: throw JSONFault(.syntax, at: position - 1)
        }
    }

    private mutating func unicode(into text: inout [UInt8]) throws(JSONFault) {
        let start = position
        var code = UInt32(try hexadecimal())
        if (0xD800...0xDBFF).contains(code) {
            guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else { throw JSONFault(.encoding, at: start) }
            let low = UInt32(try hexadecimal())
            guard (0xDC00...0xDFFF).contains(low) else { throw JSONFault(.encoding, at: start) }
            code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(code) else { throw JSONFault(.encoding, at: start) }
        text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.EncodedScalar())
    }

    private mutating func hexadecimal() throws(JSONFault) -> UInt16 {
        guard position + 4 <= bytes.count,
            bytes[position..<position + 4].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let value = UInt16(text(position..<position + 4), radix: 16)
        else { throw JSONFault(.syntax, at: position) }
        position += 4
        return value
    }

    private mutating func number() throws(JSONFault) -> JSONValue {
        let start = position
        while let byte = peek, byte == 0x2B || byte == 0x2D || byte == 0x2E || byte | 0x20 == 0x65 || (0x30...0x39).contains(byte) {
            position += 1
        }
        let text = text(start..<position)
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        guard digits.first?.isNumber == true, !(digits.count > 1 && digits.first == "0" && digits.dropFirst().first?.isNumber == true)
        else { throw JSONFault(.number, at: start) }
        if let whole = Int(text), digits.count <= 15 { return .int(whole) }
        guard !text.hasSuffix("."), !text.contains(".e"), !text.contains(".E"), digits.contains(where: { ".eE".contains($0) }),
            let real = Double(text), real.isFinite, Self.isExact(text, real)
        else { throw JSONFault(.number, at: start) }
        return .double(real)
    }

    /// Fifteen significant digits survive the way to a Double and back; more, or a number too small to be told
    /// from zero, would be changed in silence.
    private static func isExact(_ text: String, _ real: Double) -> Bool {
        let mantissa = text.prefix { $0 != "e" && $0 != "E" }.filter(\.isNumber).drop { $0 == "0" }
        return mantissa.count <= 15 && (real != 0 || mantissa.isEmpty)
    }

    private mutating func word(_ expected: StaticString, _ value: JSONValue) throws(JSONFault) -> JSONValue {
        let length = expected.utf8CodeUnitCount
        guard position + length <= bytes.count,
            bytes[position..<position + length].elementsEqual(UnsafeBufferPointer(start: expected.utf8Start, count: length))
        else { throw JSONFault(.syntax, at: position) }
        position += length
        return value
    }

    var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        position += 1
        return true
    }

    mutating func skipBlanks() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }
}
