import Core

/// Reads `application/x-www-form-urlencoded` into the tree the form's own reader expects: the page's door
/// hands over the same shape as the API's. Strict, because everything here comes from outside.
public struct FormDecoder: Sendable {
    /// Longest body, in bytes.
    public var largest = 256 * 1024
    /// Most name-value pairs.
    public var mostFields = 2_000
    /// Most levels of a dotted name.
    public var deepest = 6

    public init() {}

    public func decode(_ body: [UInt8]) throws(FormDecodingError) -> FormInput {
        guard body.count <= largest else { throw .tooLarge(limit: largest) }
        var reserved: [String: String] = [:]
        var tree = FormTree()
        var count = 0
        for pair in pairs(of: body) {
            count += 1
            guard count <= mostFields else { throw .tooManyFields(limit: mostFields) }
            let name = try text(pair.name)
            let value = try text(pair.value)
            if name.hasPrefix("_") {
                guard FormName.isReserved(name) else { throw .name(position: pair.name.startIndex) }
                guard reserved.updateValue(value, forKey: name) == nil else { throw .duplicate(name: name) }
            } else {
                guard let steps = FormName.steps(name) else { throw .name(position: pair.name.startIndex) }
                guard steps.count <= deepest else { throw .tooDeep(limit: deepest) }
                try tree.put(Self.withLineFeeds(value), at: steps, name: name)
            }
        }
        return FormInput(content: tree.json, reserved: reserved)
    }

    private func pairs(of body: [UInt8]) -> [(name: ArraySlice<UInt8>, value: ArraySlice<UInt8>)] {
        body.split(separator: UInt8(ascii: "&"), maxSplits: mostFields + 1).map { pair in
            let equals = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
            return (pair[..<equals], equals == pair.endIndex ? [] : pair[(equals + 1)...])
        }
    }

    private func text(_ encoded: ArraySlice<UInt8>) throws(FormDecodingError) -> String {
        let bytes = try PercentEncoding.decode(encoded)
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .encoding(position: encoded.startIndex) }
        return text
    }

    /// Browsers send line ends as two characters; the API's texts have one.
    private static func withLineFeeds(_ text: String) -> String {
        guard text.utf8.contains(0x0D) else { return text }
        return String(text.map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
    }
}
