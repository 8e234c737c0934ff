/// Raw rows of a CSV file: bytes → lines → clean UTF-8 → records.
final class CSVRows: RowSource {
    /// Bytes looked at to find the encoding and the delimiter.
    static let sampleSize = 65_536

    private let source: ByteSource
    private let chunk: Int
    private let delimiter: Delimiter
    private var transcoder: UTF16Transcoder?
    private var splitter: LineSplitter
    private var decoder: LineDecoder
    private let records: CSVRecords
    private var offset: Int
    private var skipped: Int
    private var ended = false
    private var ready: ArraySlice<RawRow> = []

    init(_ source: ByteSource, options: TableOptions) throws(TableError) {
        var sample = try source.bytes(at: 0, count: CSVRows.sampleSize)
        guard !sample.isEmpty else { throw .vide }
        let encoding = TextEncoding(firstBytes: sample)
        sample.removeFirst(encoding.markLength)
        if case .utf16(let bigEndian, _) = encoding {
            transcoder = UTF16Transcoder(bigEndian: bigEndian)
            var preview = UTF16Transcoder(bigEndian: bigEndian)
            sample = preview.feed(sample)
        } else if sample.count(where: { $0 == 0 }) * 10 > sample.count {
            throw .pasUnTableau
        }
        let firstLine = Array(sample.prefix { $0 != 0x0A && $0 != 0x0D })
        let declared = Delimiter.declared(by: firstLine)
        delimiter = options.delimiter ?? declared ?? Delimiter(sample: sample)
        skipped = declared == nil ? 0 : 1
        offset = encoding.markLength
        splitter = LineSplitter(limit: options.rowLimit)
        decoder = LineDecoder(encoding)
        records = CSVRecords(delimiter: delimiter, cellLimit: options.cellLimit, rowLimit: options.rowLimit)
        self.source = source
        chunk = max(1, options.chunk)
    }

    var format: TableFormat { .csv(delimiter) }
    var encoding: String { decoder.name }
    var shortRowsAreOrdinary: Bool { false }

    var tally: FindingTally {
        var all = decoder.tally
        all.merge(records.tally)
        return all
    }

    func next() throws(TableError) -> RawRow? {
        while ready.isEmpty, !ended { try advance() }
        return ready.popFirst()
    }

    private func advance() throws(TableError) {
        let bytes = try source.bytes(at: offset, count: chunk)
        offset += bytes.count
        let text = transcoder?.feed(bytes) ?? bytes
        text.withUnsafeBufferPointer { splitter.feed($0, accept) }
        if bytes.isEmpty {
            ended = true
            if let rest = transcoder?.finish() { rest.withUnsafeBufferPointer { splitter.feed($0, accept) } }
            splitter.finish(accept)
            records.finish()
        }
        ready = records.drain()[...]
    }

    private func accept(_ line: LineSplitter.Line) {
        if line.number <= skipped { return }
        if line.overlong {
            records.takeOverlong(String(decoding: line.bytes, as: UTF8.self), number: line.number)
        } else {
            decoder.decode(line) { records.take($0, number: line.number) }
        }
    }
}
