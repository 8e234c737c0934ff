import Core
import Foundation

/// Reads `multipart/form-data` (RFC 7578) as it arrives, strictly: what is not well-formed is refused, and nothing
/// beyond the limits is kept.
struct MultipartReader {
    struct Part: Sendable {
        let name: String
        /// Nil for a field that is not a file.
        let fileName: String?
        var bytes: [UInt8] = []
    }

    enum Fault: Error { case malformed, tooLarge }

    /// Bytes of all parts together.
    private let limit: Int
    private static let mostParts = 40
    private static let longestHead = 4096

    private let delimiter: [UInt8]
    private var state = State.preamble
    private var waiting: [UInt8]
    private var total = 0
    private(set) var parts: [Part] = []

    private enum State { case preamble, head, body, end }

    /// - Returns: nil when the content type is not of this form.
    init?(contentType: String, limit: Int) {
        let pieces = contentType.split(separator: ";").map { String($0).trimmingBlanks }
        guard pieces.first?.lowercased() == "multipart/form-data",
            let named = pieces.dropFirst().first(where: { $0.lowercased().hasPrefix("boundary=") })
        else { return nil }
        var boundary = named.dropFirst("boundary=".count)
        if boundary.count >= 2, boundary.hasPrefix("\""), boundary.hasSuffix("\"") { boundary = boundary.dropFirst().dropLast() }
        guard (1...70).contains(boundary.utf8.count), boundary.utf8.allSatisfy({ (0x21...0x7E).contains($0) || $0 == 0x20 }) else { return nil }
        delimiter = Array("\r\n--\(boundary)".utf8)
        // The first delimiter may stand at the very beginning.
        waiting = [0x0D, 0x0A]
        self.limit = limit
    }

    mutating func take(_ bytes: some Sequence<UInt8>) throws {
        waiting.append(contentsOf: bytes)
        var goesOn = true
        while goesOn { goesOn = try step() }
    }

    /// - Throws: when the last delimiter is missing.
    mutating func finish() throws -> [Part] {
        guard state == .end else { throw Fault.malformed }
        return parts
    }

    private mutating func step() throws -> Bool {
        switch state {
        case .end:
            waiting.removeAll()
            return false
        case .preamble:
            guard let found = find(delimiter) else {
                guard waiting.count <= Self.longestHead else { throw Fault.malformed }
                return false
            }
            return try pass(delimiter: found)
        case .head:
            guard let found = find(Array("\r\n\r\n".utf8)) else {
                guard waiting.count <= Self.longestHead else { throw Fault.malformed }
                return false
            }
            guard found <= Self.longestHead, parts.count < Self.mostParts else { throw Fault.malformed }
            parts.append(try Self.part(String(decoding: waiting[..<found], as: UTF8.self)))
            waiting.removeFirst(found + 4)
            state = .body
            return true
        case .body:
            if let found = find(delimiter) {
                try keep(found)
                return try pass(delimiter: 0)
            }
            // All but what may be the beginning of a delimiter.
            let sure = waiting.count - delimiter.count - 2
            if sure > 65_536 { try keep(sure) } else if total + waiting.count > limit + delimiter.count + 2 { throw Fault.tooLarge }
            return false
        }
    }

    private mutating func keep(_ count: Int) throws {
        total += count
        guard total <= limit else { throw Fault.tooLarge }
        parts[parts.count - 1].bytes.append(contentsOf: waiting[..<count])
        waiting.removeFirst(count)
    }

    /// After a delimiter: the head of a part, or the end.
    private mutating func pass(delimiter at: Int) throws -> Bool {
        let after = at + delimiter.count
        guard waiting.count >= after + 2 else { return false }
        switch (waiting[after], waiting[after + 1]) {
        case (0x2D, 0x2D): state = .end
        case (0x0D, 0x0A): state = .head
        default: throw Fault.malformed
        }
        waiting.removeFirst(after + 2)
        return true
    }

    private static func part(_ head: String) throws -> Part {
        guard let line = head.components(separatedBy: "\r\n").first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
            line.lowercased().contains("form-data"), let name = value("name", in: line), !name.isEmpty
        else { throw Fault.malformed }
        return Part(name: name, fileName: value("filename", in: line))
    }

    /// `name="…"`; browsers escape a quote as `%22`.
    private static func value(_ key: String, in line: String) -> String? {
        guard let range = line.range(of: "; \(key)=\"") ?? line.range(of: ";\(key)=\"") else { return nil }
        let rest = line[range.upperBound...]
        guard let end = rest.firstIndex(of: "\"") else { return nil }
        return rest[..<end].replacingOccurrences(of: "%22", with: "\"")
    }

    private func find(_ pattern: [UInt8]) -> Int? {
        guard waiting.count >= pattern.count else { return nil }
        return waiting.withUnsafeBufferPointer { bytes in
            var index = 0
            let last = bytes.count - pattern.count
            while index <= last {
                if bytes[index] == pattern[0] {
                    var length = 1
                    while length < pattern.count, bytes[index + length] == pattern[length] { length += 1 }
                    if length == pattern.count { return index }
                }
                index += 1
            }
            return nil
        }
    }
}
