import CCsv

/// Records out of clean lines, through libcsv.
///
/// libcsv runs in its strict mode, so that it stops at a quote in the wrong place and lets us judge: within one line the
/// quote is kept as a character; over several lines it means that a quote was opened and never closed. The line that
/// opened it is then refused alone, and the lines it had swallowed are read again, each for itself.
final class CSVRecords {
    private(set) var tally = FindingTally()
    private(set) var ready: [RawRow] = []
    private let parser: UnsafeMutablePointer<csv_parser>
    private let limits: (cell: Int, row: Int)

    /// Cells of the record being read.
    private var cells: [String] = []
    private var overlong = false
    /// Lines of the record being read that are already behind, when it spans several.
    private var lines: [(bytes: [UInt8], number: Int)] = []
    private var linesSize = 0
    private var number = 0
    /// Lines to read again, the next one last.
    private var backlog: [(bytes: [UInt8], number: Int)] = []

    init(delimiter: Delimiter, cellLimit: Int, rowLimit: Int) {
        parser = .allocate(capacity: 1)
        limits = (cellLimit, rowLimit)
        csv_init(parser, UInt8(CSV_STRICT))
        csv_set_delim(parser, delimiter.rawValue)
    }

    deinit {
        csv_free(parser)
        parser.deallocate()
    }

    /// Takes the rows that are complete.
    func drain() -> [RawRow] {
        defer { ready.removeAll(keepingCapacity: true) }
        return ready
    }

    func take(_ line: UnsafeBufferPointer<UInt8>, number: Int) {
        read(line, number: number)
        readBacklog()
    }

    /// A line too long to be kept: the record it belongs to is refused.
    func takeOverlong(_ beginning: String, number: Int) {
        if isInside { giveUp(onto: nil) }
        readBacklog()
        ready.append(.broken(RefusedRow(line: number, cells: [beginning + "…"], motif: .celluleTropLongue(limite: limits.cell))))
    }

    func finish() {
        while isInside, parser.pointee.pstate == CSVRecords.fieldBegun, parser.pointee.quoted != 0 {
            giveUp(onto: nil)
            readBacklog()
        }
        if isInside { csv_fini(parser, onCell, onRow, context) }
    }

    /// libcsv's own number for "inside a cell"; 0 is "no record begun".
    private static let fieldBegun: Int32 = 2
    private var isInside: Bool { parser.pointee.pstate != 0 }
    private var context: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

    private func readBacklog() {
        while let line = backlog.popLast() {
            line.bytes.withUnsafeBufferPointer { read($0, number: line.number) }
        }
    }

    private func read(_ line: UnsafeBufferPointer<UInt8>, number: Int) {
        if !isInside { self.number = number }
        var position = 0
        while position < line.count, let base = line.baseAddress {
            position += csv_parse(parser, base + position, line.count - position, onCell, onRow, context)
            guard position < line.count else { break }
            if parser.pointee.quoted != 0, !lines.isEmpty { return giveUp(onto: (Array(line), number)) }
            tally.note(.guillemetMalPlace, line: number)
            csv_set_opts(parser, 0)
            position += csv_parse(parser, base + position, 1, onCell, onRow, context)
            csv_set_opts(parser, UInt8(CSV_STRICT))
        }
        guard isInside else { return }
        lines.append((Array(line), number))
        linesSize += line.count
        if parser.pointee.entry_pos > limits.cell || linesSize > limits.row { giveUp(onto: nil) }
    }

    /// Refuses the first line of the record alone, and puts the others, then `last`, back to be read.
    private func giveUp(onto last: (bytes: [UInt8], number: Int)?) {
        csv_fini(parser, nil, nil, nil)
        cells.removeAll()
        overlong = false
        var again = lines
        (lines, linesSize) = ([], 0)
        if let last { again.append(last) }
        guard let first = again.first else { return }
        backlog.append(contentsOf: again.dropFirst().reversed())
        let text = String(decoding: first.bytes.prefix(LineSplitter.kept), as: UTF8.self)
        ready.append(.broken(RefusedRow(line: first.number, cells: [TableReader.trimmed(text)], motif: .guillemetNonReferme)))
    }

    fileprivate func cell(_ bytes: UnsafeBufferPointer<UInt8>) {
        if bytes.count > limits.cell {
            overlong = true
            cells.append(String(decoding: bytes.prefix(LineSplitter.kept), as: UTF8.self) + "…")
        } else {
            cells.append(FormulaGuard.undone(bytes))
        }
    }

    fileprivate func endRow() {
        let row: RawRow = overlong
            ? .broken(RefusedRow(line: number, cells: cells, motif: .celluleTropLongue(limite: limits.cell)))
            : .cells(line: number, cells)
        ready.append(row)
        cells.removeAll(keepingCapacity: true)
        overlong = false
        if !lines.isEmpty { (lines, linesSize) = ([], 0) }
    }
}

private func onCell(_ bytes: UnsafeMutableRawPointer?, _ count: Int, _ context: UnsafeMutableRawPointer?) {
    guard let context else { return }
    let start = bytes?.assumingMemoryBound(to: UInt8.self)
    Unmanaged<CSVRecords>.fromOpaque(context).takeUnretainedValue().cell(UnsafeBufferPointer(start: start, count: count))
}

private func onRow(_: Int32, _ context: UnsafeMutableRawPointer?) {
    guard let context else { return }
    Unmanaged<CSVRecords>.fromOpaque(context).takeUnretainedValue().endRow()
}
