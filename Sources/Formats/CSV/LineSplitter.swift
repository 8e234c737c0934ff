/// Cuts chunks of bytes into lines ended by LF, CRLF or CR, whatever the size of the chunks.
struct LineSplitter {
    /// Longest line kept; a longer one is cut to its first bytes and told as such.
    let limit: Int
    private var carry: [UInt8] = []
    private var endsWithCR = false
    private var overlong = false
    private var number = 0

    struct Line {
        /// With its line break.
        let bytes: UnsafeBufferPointer<UInt8>
        let number: Int
        /// The line passed the limit: `bytes` holds its beginning only.
        let overlong: Bool
    }

    /// Bytes kept of a line that is too long, to show which one it is.
    static let kept = 200

    init(limit: Int) { self.limit = limit }

    mutating func feed(_ chunk: UnsafeBufferPointer<UInt8>, _ body: (Line) -> Void) {
        var start = 0
        let n = chunk.count
        if endsWithCR, n > 0 {
            if chunk[0] == 0x0A { carry.append(0x0A); start = 1 }
            endCarried(body)
        }
        var i = start
        while i < n {
            let byte = chunk[i]
            if byte == 0x0D, i + 1 == n { break }
            if byte == 0x0A || byte == 0x0D {
                if byte == 0x0D, chunk[i + 1] == 0x0A { i += 1 }
                let piece = UnsafeBufferPointer(rebasing: chunk[start...i])
                if carry.isEmpty { end(piece, body) } else { keep(piece); endCarried(body) }
                start = i + 1
            }
            i += 1
        }
        if start < n {
            keep(UnsafeBufferPointer(rebasing: chunk[start..<n]))
            endsWithCR = chunk[n - 1] == 0x0D
        }
    }

    /// The last line, when nothing ends it.
    mutating func finish(_ body: (Line) -> Void) {
        if !carry.isEmpty { endCarried(body) }
    }

    private mutating func keep(_ piece: UnsafeBufferPointer<UInt8>) {
        if overlong { return }
        carry.append(contentsOf: piece)
        if carry.count > limit {
            overlong = true
            carry.removeLast(carry.count - LineSplitter.kept)
        }
    }

    private mutating func endCarried(_ body: (Line) -> Void) {
        number += 1
        carry.withUnsafeBufferPointer { body(Line(bytes: $0, number: number, overlong: overlong)) }
        carry.removeAll(keepingCapacity: carry.count < 1 << 16)
        (endsWithCR, overlong) = (false, false)
    }

    private mutating func end(_ piece: UnsafeBufferPointer<UInt8>, _ body: (Line) -> Void) {
        number += 1
        let long = piece.count > limit
        body(Line(bytes: long ? UnsafeBufferPointer(rebasing: piece[..<LineSplitter.kept]) : piece, number: number, overlong: long))
    }
}
