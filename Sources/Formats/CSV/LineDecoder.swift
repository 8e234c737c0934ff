/// Makes each line clean UTF-8: encoding decided as late as needed, control characters taken out.
struct LineDecoder {
    private enum Mode { case undecided, utf8, windows1252 }
    private var mode: Mode
    private let utf16: Bool
    private var scratch: [UInt8] = []
    private(set) var tally = FindingTally()

    init(_ encoding: TextEncoding) {
        mode = encoding == .unmarked ? .undecided : .utf8
        utf16 = if case .utf16 = encoding { true } else { false }
    }

    var name: String {
        switch mode {
        case .undecided, .utf8: utf16 ? "UTF-16" : "UTF-8"
        case .windows1252: "Windows-1252"
        }
    }

    /// Gives the line as UTF-8; the pointer lives as long as the call.
    mutating func decode(_ line: LineSplitter.Line, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        var (high, control) = (false, false)
        for byte in line.bytes {
            if byte >= 0x80 { high = true } else if LineDecoder.isControl(byte) { control = true }
        }
        guard high || control else { return body(line.bytes) }
        let asIs = !high || isUTF8(line)
        if asIs && !control { return body(line.bytes) }
        scratch.removeAll(keepingCapacity: true)
        if asIs { scratch.append(contentsOf: line.bytes) } else { Windows1252.append(line.bytes, to: &scratch) }
        if control {
            scratch.removeAll(where: LineDecoder.isControl)
            tally.note(.caracteresDeControle, line: line.number)
        }
        scratch.withUnsafeBufferPointer(body)
    }

    private mutating func isUTF8(_ line: LineSplitter.Line) -> Bool {
        switch mode {
        case .windows1252: return false
        case .undecided:
            let valid = UTF8Validity.holds(line.bytes)
            mode = valid ? .utf8 : .windows1252
            if !valid { tally.note(.encodage, line: line.number) }
            return valid
        case .utf8:
            // A file that has shown itself to be UTF-8 does not change its mind for one damaged line.
            let valid = UTF8Validity.holds(line.bytes)
            if !valid { tally.note(.octetsIllisibles, line: line.number) }
            return valid
        }
    }

    /// NUL and its kin, but for the tab and the line breaks.
    private static func isControl(_ byte: UInt8) -> Bool {
        byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F
    }
}
