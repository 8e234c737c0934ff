import CExpat

/// XML read as it comes, through expat; a document type declaration is refused, so that no entity can be defined.
final class XMLStream {
    /// Element names without their prefix.
    var onStart: (_ name: UnsafePointer<CChar>, _ attributes: XMLAttributes) -> Void = { _, _ in }
    var onEnd: (_ name: UnsafePointer<CChar>) -> Void = { _ in }
    var onText: (UnsafeBufferPointer<UInt8>) -> Void = { _ in }

    private let parser: XML_Parser

    init() throws(TableError) {
        guard let parser = XML_ParserCreate(nil) else { throw .classeurAbime }
        self.parser = parser
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { state, name, attributes in
                guard let stream = XMLStream.of(state), let name else { return }
                stream.onStart(XMLStream.local(name), XMLAttributes(pointer: attributes))
            },
            { state, name in
                guard let stream = XMLStream.of(state), let name else { return }
                stream.onEnd(XMLStream.local(name))
            })
        XML_SetCharacterDataHandler(parser) { state, text, count in
            guard let stream = XMLStream.of(state), let text else { return }
            text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
                stream.onText(UnsafeBufferPointer(start: $0, count: Int(count)))
            }
        }
        XML_SetStartDoctypeDeclHandler(parser) { state, _, _, _, _ in
            if let stream = XMLStream.of(state) { XML_StopParser(stream.parser, XML_Bool(0)) }
        }
    }

    deinit { XML_ParserFree(parser) }

    /// - Throws: `classeurAbime` when the bytes are not well-formed XML.
    func feed(_ bytes: [UInt8], last: Bool) throws(TableError) {
        let status = bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { XML_Parse(parser, $0.baseAddress, Int32($0.count), last ? 1 : 0) }
        }
        guard status == XML_STATUS_OK else { throw .classeurAbime }
    }

    /// Reads a whole part.
    func read(_ part: ZipPart) throws(TableError) {
        while true {
            let bytes = try part.read(65_536)
            try feed(bytes, last: bytes.isEmpty)
            if bytes.isEmpty { return }
        }
    }

    private static func of(_ state: UnsafeMutableRawPointer?) -> XMLStream? {
        state.map { Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
    }

    private static func local(_ name: UnsafePointer<CChar>) -> UnsafePointer<CChar> {
        var start = name
        var here = name
        while here.pointee != 0 {
            if here.pointee == 0x3A { start = here + 1 }
            here += 1
        }
        return start
    }
}

/// The attributes of an element, alive as long as the call that gives them.
struct XMLAttributes {
    let pointer: UnsafeMutablePointer<UnsafePointer<CChar>?>?

    /// By its full name (`r`, `r:id`).
    subscript(_ name: StaticString) -> String? {
        guard var here = pointer else { return nil }
        while let key = here[0], let value = here[1] {
            if XMLName.equal(key, name) { return String(cString: value) }
            here += 2
        }
        return nil
    }
}

enum XMLName {
    static func equal(_ name: UnsafePointer<CChar>, _ other: StaticString) -> Bool {
        let count = other.utf8CodeUnitCount
        for i in 0..<count where name[i] == 0 || UInt8(bitPattern: name[i]) != other.utf8Start[i] { return false }
        return name[count] == 0
    }
}
