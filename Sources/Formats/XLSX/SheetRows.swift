/// Raw rows of one sheet of a workbook, as its XML comes out of the archive.
final class SheetRows: RowSource {
    let format: TableFormat
    let encoding = "XLSX"
    let tally = FindingTally()
    let shortRowsAreOrdinary = true

    private let part: ZipPart
    private let stream: XMLStream
    private let chunk: Int
    private let reading: SheetReading
    private var ready: ArraySlice<RawRow> = []
    private var ended = false

    init(_ source: ByteSource, options: TableOptions) throws(TableError) {
        let archive = try ZipArchive(source, options: options)
        let workbook = try Workbook(archive)
        let sheet = try workbook.sheet(options.sheet)
        guard let target = workbook.relations[sheet.relation]?.part else { throw .classeurAbime }
        var texts = SharedTexts()
        if let name = workbook.part(ofKind: "sharedStrings"), archive.contains(name) {
            texts = try SharedTexts(try archive.open(name), limit: options.sharedTextLimit)
        }
        var styles = CellStyles()
        if let name = workbook.part(ofKind: "styles"), archive.contains(name) { styles = try CellStyles(try archive.open(name)) }
        format = .xlsx(sheet: sheet.name)
        part = try archive.open(target)
        chunk = max(1, min(options.chunk, 1 << 20))
        let reading = SheetReading(texts: texts, styles: styles, date1904: workbook.date1904, cellLimit: options.cellLimit)
        stream = try XMLStream()
        stream.onStart = { reading.start($0, $1) }
        stream.onEnd = { reading.end($0) }
        stream.onText = { reading.text($0) }
        self.reading = reading
    }

    func next() throws(TableError) -> RawRow? {
        while ready.isEmpty, !ended {
            let bytes = try part.read(chunk)
            try stream.feed(bytes, last: bytes.isEmpty)
            ended = bytes.isEmpty
            ready = reading.drain()[...]
        }
        return ready.popFirst()
    }
}
