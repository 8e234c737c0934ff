/// The state of reading a sheet: the row and the cell at hand.
final class SheetReading {
    private let texts: SharedTexts
    private let styles: CellStyles
    private let date1904: Bool
    private let cellLimit: Int

    private var rows: [RawRow] = []
    private var row = 0
    private var cells: [String] = []
    private var overlong = false
    private var column = -1
    private var type = ""
    private var style = 0
    private var value: [UInt8] = []
    private var (inValue, inInline, phonetic) = (false, false, false)

    init(texts: SharedTexts, styles: CellStyles, date1904: Bool, cellLimit: Int) {
        (self.texts, self.styles, self.date1904, self.cellLimit) = (texts, styles, date1904, cellLimit)
    }

    func drain() -> [RawRow] {
        defer { rows.removeAll(keepingCapacity: true) }
        return rows
    }

    func start(_ name: UnsafePointer<CChar>, _ attributes: XMLAttributes) {
        if XMLName.equal(name, "c") {
            column = attributes["r"].flatMap(CellReference.column) ?? column + 1
            type = attributes["t"] ?? "n"
            style = attributes["s"].flatMap { Int($0) } ?? 0
            value.removeAll(keepingCapacity: true)
        } else if XMLName.equal(name, "v") {
            inValue = true
        } else if XMLName.equal(name, "is") {
            inInline = true
        } else if XMLName.equal(name, "t") {
            inValue = inInline && !phonetic
        } else if XMLName.equal(name, "rPh") {
            phonetic = true
        } else if XMLName.equal(name, "row") {
            row = attributes["r"].flatMap { Int($0) } ?? row + 1
            (cells, overlong, column) = ([], false, -1)
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard inValue, value.count <= cellLimit else { return }
        value.append(contentsOf: bytes)
    }

    func end(_ name: UnsafePointer<CChar>) {
        if XMLName.equal(name, "v") || XMLName.equal(name, "t") {
            inValue = false
        } else if XMLName.equal(name, "rPh") {
            phonetic = false
        } else if XMLName.equal(name, "is") {
            inInline = false
        } else if XMLName.equal(name, "c") {
            endCell()
        } else if XMLName.equal(name, "row") {
            rows.append(
                overlong
                    ? .broken(RefusedRow(line: row, cells: cells, motif: .celluleTropLongue(limite: cellLimit)))
                    : .cells(line: row, cells))
        }
    }

    private func endCell() {
        guard !value.isEmpty, column < 16_384 else { return }
        var text = String(decoding: value, as: UTF8.self)
        switch type {
        case "s": text = Int(text).flatMap { texts[$0] } ?? ""
        case "n": text = number(text)
        case "b": text = text == "1" ? "VRAI" : "FAUX"
        default: break
        }
        if text.utf8.count > cellLimit {
            overlong = true
            text = String(text.prefix(LineSplitter.kept)) + "…"
        }
        // A cell named before the one just read would be a damaged sheet: the last word stands.
        while cells.count <= column { cells.append("") }
        cells[column] = FormulaGuard.undone(XMLEscape.decoded(text))
    }

    private func number(_ text: String) -> String {
        let kind = styles.kind(style)
        if kind != .number, let serial = Double(text), let date = SerialDate.text(serial, kind: kind, date1904: date1904) { return date }
        return NumberText.text(text)
    }
}
