import Glibc

/// Lines of a large file cut at one delimiter, without quotes, one at a time: bytes, and no text until it is asked for.
///
/// UTF-8 with or without its mark; a line that is not UTF-8 is read as Windows-1252. Control characters are left out.
/// Nothing is kept but a buffer: two million lines cost the memory of one.
final class FieldLines {
    let delimiter: UInt8
    /// Of the line in hand, from 1.
    private(set) var number = 0
    private(set) var count = 0
    /// Lines that were read in Windows-1252, and lines put right after a double encoding.
    private(set) var latinLines = 0
    private(set) var repairedLines = 0
    /// Whether the line in hand passed the limit: its beginning only is there.
    private(set) var isOverlong = false
    let repairs: Bool

    private let source: ByteSource
    private let capacity: Int
    private let buffer: UnsafeMutablePointer<UInt8>
    private var (start, end, offset) = (0, 0, 0)
    private var isAtEnd = false
    private var scratch: [UInt8] = []
    private let scratchBytes: UnsafeMutablePointer<UInt8>
    private var line = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    private var bounds: [Int32] = []

    /// Longest line, in bytes.
    static let limit = 65_536

    init(_ source: ByteSource, delimiter: UInt8, repairs: Bool = false, chunk: Int = 1 << 20) {
        self.source = source
        self.delimiter = delimiter
        self.repairs = repairs
        capacity = max(chunk, FieldLines.limit * 2)
        buffer = .allocate(capacity: capacity)
        scratchBytes = .allocate(capacity: FieldLines.limit * 4)
        bounds.reserveCapacity(128)
    }

    deinit {
        buffer.deallocate()
        scratchBytes.deallocate()
    }

    /// Goes to the next line. Returns false at the end.
    func next() throws(NationalFileError) -> Bool {
        guard let raw = try rawLine() else { return false }
        number += 1
        line = clean(raw)
        cut()
        return true
    }

    /// The bytes of a field, without the spaces around it; they live until the next line.
    func field(_ index: Int) -> UnsafeRawBufferPointer {
        guard index >= 0, index < count, let base = line.baseAddress else { return UnsafeRawBufferPointer(start: nil, count: 0) }
        var from = Int(bounds[index])
        var to = Int(bounds[index + 1]) - 1
        while from < to, base[from] == 0x20 { from += 1 }
        while to > from, base[to - 1] == 0x20 { to -= 1 }
        return UnsafeRawBufferPointer(start: base + from, count: to - from)
    }

    func text(_ index: Int) -> String { String(decoding: field(index), as: UTF8.self) }

    /// All the fields, for a row that goes back to its sender.
    var cells: [String] { (0..<count).map(text) }

    private func cut() {
        bounds.removeAll(keepingCapacity: true)
        bounds.append(0)
        var i: Int32 = 0
        for byte in line {
            i += 1
            if byte == delimiter { bounds.append(i) }
        }
        bounds.append(i + 1)
        count = bounds.count - 1
    }

    private func rawLine() throws(NationalFileError) -> UnsafeBufferPointer<UInt8>? {
        isOverlong = false
        while true {
            if start < end, let found = memchr(buffer + start, 0x0A, end - start) {
                let stop = UnsafeMutableRawPointer(buffer).distance(to: found)
                let piece = UnsafeBufferPointer(start: buffer + start, count: stop - start)
                start = stop + 1
                return bounded(piece)
            }
            if isAtEnd {
                guard start < end else { return nil }
                let piece = UnsafeBufferPointer(start: buffer + start, count: end - start)
                start = end
                return bounded(piece)
            }
            if end - start >= FieldLines.limit * 2 {
                // A line without end: its beginning is kept, the rest passed over.
                isOverlong = true
                start += FieldLines.limit
            }
            try fill()
        }
    }

    private func bounded(_ piece: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var piece = piece
        if number == 0, piece.count >= 3, piece[0] == 0xEF, piece[1] == 0xBB, piece[2] == 0xBF { piece = UnsafeBufferPointer(rebasing: piece[3...]) }
        if let last = piece.last, last == 0x0D { piece = UnsafeBufferPointer(rebasing: piece.dropLast()) }
        guard piece.count > FieldLines.limit else { return piece }
        isOverlong = true
        return UnsafeBufferPointer(rebasing: piece[..<200])
    }

    private func fill() throws(NationalFileError) {
        if start > 0 {
            memmove(buffer, buffer + start, end - start)
            end -= start
            start = 0
        }
        let got: Int
        do { got = try source.read(offset, UnsafeMutableRawBufferPointer(start: buffer + end, count: capacity - end)) } catch { throw .lectureInterrompue }
        if got <= 0 { isAtEnd = true }
        offset += max(0, got)
        end += max(0, got)
    }

    // MARK: Clean UTF-8

    private func clean(_ raw: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var (high, control) = (false, false)
        var i = 0
        let bytes = UnsafeRawBufferPointer(raw)
        while i + 8 <= bytes.count {
            let word = bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self)
            if word & 0x8080_8080_8080_8080 != 0 { high = true }
            // A byte below 0x20 borrows: perhaps its neighbour too, and a closer look tells.
            if (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080 != 0 { control = true }
            i += 8
        }
        while i < bytes.count {
            if bytes[i] >= 0x80 { high = true } else if bytes[i] < 0x20 { control = true }
            i += 1
        }
        guard high || control else { return raw }
        let isText = !high || UTF8Validity.holds(raw)
        let isTwice = isText && high && repairs && Mojibake.isLikely(raw)
        if isText, !isTwice, !(control && raw.contains(where: Self.isControl)) { return raw }
        scratch.removeAll(keepingCapacity: true)
        if isTwice, let back = Mojibake.repaired(raw) {
            scratch = back
            repairedLines += 1
        } else if isText {
            scratch.append(contentsOf: raw)
        } else {
            Windows1252.append(raw, to: &scratch)
            latinLines += 1
        }
        scratch.removeAll(where: Self.isControl)
        let kept = min(scratch.count, FieldLines.limit * 4)
        scratch.withUnsafeBufferPointer { if let from = $0.baseAddress { scratchBytes.update(from: from, count: kept) } }
        return UnsafeBufferPointer(start: scratchBytes, count: kept)
    }

    private static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x09 || byte == 0x7F }
}
