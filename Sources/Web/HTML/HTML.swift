/// A finished piece of a page: UTF-8 bytes in which everything that came from outside is already escaped.
///
/// There is no way to make one from a string of unknown origin other than as text, which is escaped.
/// Markup as such enters only as a `StaticString`, that is, from our own source code.
public struct HTML: Sendable, Hashable {
    public private(set) var bytes: [UInt8] = []

    init() {}

    /// Text between tags.
    init(text: String) { Escape.text(text, into: &bytes) }

    /// Markup written in our own source: a drawing, a doctype. Never what somebody typed.
    init(markup: StaticString) { bytes.append(markup) }

    /// A drawing made by our own writer of pictures, which escapes what it is given.
    init(_ picture: Graphique) { bytes = Array(picture.svg.utf8) }

    /// An element; without content, only its start tag.
    init(element name: String, _ attributes: [Attribute], content: HTML?) {
        bytes.reserveCapacity((content?.bytes.count ?? 0) + 48 + attributes.count * 24)
        bytes.append(UInt8(ascii: "<"))
        bytes.append(contentsOf: name.utf8)
        for attribute in attributes { attribute.write(into: &bytes) }
        bytes.append(UInt8(ascii: ">"))
        guard let content else { return }
        bytes.append(contentsOf: content.bytes)
        bytes.append(contentsOf: "</".utf8)
        bytes.append(contentsOf: name.utf8)
        bytes.append(UInt8(ascii: ">"))
    }

    var isEmpty: Bool { bytes.isEmpty }

    mutating func append(_ other: HTML) { bytes.append(contentsOf: other.bytes) }

    /// The page as a string, for tests and for eyes.
    public var string: String { String(decoding: bytes, as: UTF8.self) }
}

extension [UInt8] {
    mutating func append(_ text: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}
