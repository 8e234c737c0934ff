/// Sends refused rows back in the format they came in, with one more column that says why.
///
/// A row with too many cells keeps its extra cells after the reason, so that nothing of it is lost.
public struct RefusedRowWriter {
    public static let column = "motif_du_refus"

    private let width: Int
    private let csv: CSVWriter
    private var workbook: XLSXWriter?

    /// - Parameter header: the header of the file the rows come from.
    public init(header: [String], format: TableFormat) {
        var names = header
        // A file of refused rows, put right by half and sent again, already has the column.
        if names.last == RefusedRowWriter.column { names.removeLast() }
        width = names.count
        switch format {
        case .csv(let delimiter):
            csv = CSVWriter(delimiter: delimiter)
            start = csv.header(names + [RefusedRowWriter.column])
        case .xlsx(let sheet):
            csv = CSVWriter()
            var book = XLSXWriter(sheet: sheet)
            book.append(names + [RefusedRowWriter.column])
            workbook = book
        }
    }

    private var start: [UInt8] = []

    /// Bytes to send for this row; none for a workbook, which comes whole at the end.
    public mutating func row(_ refused: RefusedRow) -> [UInt8] {
        var cells = Array(refused.cells.prefix(width))
        cells.append(contentsOf: repeatElement("", count: width - cells.count))
        cells.append(refused.raison)
        cells.append(contentsOf: refused.cells.dropFirst(width))
        guard workbook == nil else {
            workbook?.append(cells)
            return []
        }
        defer { start = [] }
        return start + csv.row(cells)
    }

    /// What remains to be sent: the whole workbook, or the header of a CSV that had no row.
    public mutating func finish() -> [UInt8] {
        defer { (start, workbook) = ([], nil) }
        return workbook?.finish() ?? start
    }
}
