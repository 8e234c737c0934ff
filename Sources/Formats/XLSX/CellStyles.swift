/// Which styles of a workbook show a number as a date or an hour.
struct CellStyles {
    enum Kind: Sendable, Hashable { case number, date, dateTime, time }

    /// By index of style, the `s` of a cell.
    private(set) var kinds: [Kind] = []

    init() {}

    init(_ part: ZipPart) throws(TableError) {
        var (formats, kinds, inCells) = ([Int: Kind](), [Kind](), false)
        let stream = try XMLStream()
        stream.onStart = { name, attributes in
            if XMLName.equal(name, "numFmt"), let id = attributes["numFmtId"].flatMap({ Int($0) }) {
                formats[id] = CellStyles.kind(ofFormat: attributes["formatCode"] ?? "")
            } else if XMLName.equal(name, "cellXfs") {
                inCells = true
            } else if inCells, XMLName.equal(name, "xf") {
                let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
                kinds.append(formats[id] ?? CellStyles.kind(ofBuiltIn: id))
            }
        }
        stream.onEnd = { if XMLName.equal($0, "cellXfs") { inCells = false } }
        try stream.read(part)
        self.kinds = kinds
    }

    func kind(_ style: Int) -> Kind { kinds.indices.contains(style) ? kinds[style] : .number }

    /// The formats every spreadsheet knows by number (ECMA-376 part 1, 18.8.30).
    static func kind(ofBuiltIn id: Int) -> Kind {
        switch id {
        case 14...17, 27...31, 34...36, 50...54, 57, 58: .date
        case 22: .dateTime
        case 18...21, 32, 33, 45, 47, 55, 56: .time
        default: .number
        }
    }

    /// A format code: letters of dates outside quotes, brackets and escapes. `[h]` counts hours and is a number.
    static func kind(ofFormat code: String) -> Kind {
        var (day, hour, month, elapsed, quoted, bracket) = (false, false, false, false, false, "")
        var inBracket = false
        var skip = false
        // Only the first section, for positive numbers.
        for character in code.lowercased() {
            if skip { skip = false; continue }
            if quoted { quoted = character != "\""; continue }
            if inBracket {
                if character == "]" {
                    inBracket = false
                    if !bracket.isEmpty, bracket.allSatisfy({ "hms".contains($0) }) { elapsed = true }
                } else { bracket.append(character) }
                continue
            }
            switch character {
            case "\"": quoted = true
            case "\\", "_", "*": skip = true
            case "[": (inBracket, bracket) = (true, "")
            case ";": return answer()
            // French spreadsheets write `jj/mm/aaaa` on screen, and `dd/mm/yyyy` in the file.
            case "y", "d": day = true
            case "h", "s": hour = true
            case "m": month = true
            default: break
            }
        }
        return answer()

        func answer() -> Kind {
            if elapsed || code.lowercased() == "general" { return .number }
            if day || month && !hour { return hour ? .dateTime : .date }
            return hour ? .time : .number
        }
    }
}
