@testable import Formats

/// A whole table, read for a test.
struct ReadTable: Equatable {
    let header: [String]
    var rows: [TableRow] = []
    var refused: [RefusedRow] = []
    let findings: [TableFinding]
    let counts: TableCounts
    let encoding: String
    let format: TableFormat

    init(_ bytes: [UInt8], _ options: TableOptions = TableOptions()) throws {
        let table = try TableReader(ByteSource(bytes), options: options)
        while let event = try table.next() {
            switch event {
            case .row(let row): rows.append(row)
            case .refused(let row): refused.append(row)
            }
        }
        (header, findings, counts, encoding, format) = (table.header, table.findings, table.counts, table.encoding, table.format)
    }

    init(_ text: String, _ options: TableOptions = TableOptions()) throws { try self.init(Array(text.utf8), options) }

    var cells: [[String]] { rows.map(\.cells) }
    var lines: [Int] { rows.map(\.line) }
    var kinds: [TableFinding.Kind] { findings.map(\.kind) }
}
