/// One object read member by member, for those who know what they look for and need no table of it.
extension JSONReader {
    /// Whoever takes a key reads its value, and keeps the reader no longer; a key that comes twice is taken twice: for what was written
    /// here, not for what comes from outside.
    /// - Throws: the first fault met, or what `take` throws.
    package static func members(_ bytes: [UInt8], _ take: (_ key: String, _ reader: inout JSONReader) throws -> Void) throws {
        if let broken = firstInvalidUTF8(bytes) { throw JSONFault(.encoding, at: broken) }
        try bytes.withUnsafeBufferPointer { bytes in
            var reader = JSONReader(bytes)
            try reader.begin()
            try reader.members(take)
            try reader.end()
        }
    }

    /// The value of a member that somebody took, whatever it is.
    package mutating func value() throws(JSONFault) -> JSONValue { try value(depth: 1) }

    /// The same when it is a text; nil for a null.
    /// - Throws: ``JSONFault`` when it is anything else.
    package mutating func text() throws(JSONFault) -> String? {
        if peek == UInt8(ascii: "\"") { return try string() }
        guard try value(depth: 1) == .null else { throw JSONFault(.syntax, at: position) }
        return nil
    }

    /// The same when it is an object, member by member; false for a null.
    /// - Throws: ``JSONFault`` when it is anything else, or what `take` throws.
    @discardableResult
    package mutating func members(_ take: (_ key: String, _ reader: inout JSONReader) throws -> Void) throws -> Bool {
        guard self.take(UInt8(ascii: "{")) else {
            guard try value(depth: 1) == .null else { throw JSONFault(.syntax, at: position) }
            return false
        }
        skipBlanks()
        if self.take(UInt8(ascii: "}")) { return true }
        while true {
            skipBlanks()
            let key = try key()
            try take(key, &self)
            skipBlanks()
            if self.take(UInt8(ascii: ",")) { continue }
            if self.take(UInt8(ascii: "}")) { return true }
            throw JSONFault(.syntax, at: position)
        }
    }
}
