/// A workbook of one sheet, every cell a text, formulas neutralised as in `CSVWriter`.
///
/// Held in memory until it is finished: for the refused rows of an import, not for large exports.
public struct XLSXWriter {
    private var sheet: [UInt8] = Array((XLSXWriter.head + #"<worksheet xmlns="\#(XLSXWriter.main)"><sheetData>"#).utf8)
    private let name: String
    private var row = 0

    /// - Parameter sheet: name of the sheet, cut to the 31 characters a spreadsheet accepts.
    public init(sheet: String) {
        name = String(sheet.filter { !#"[]:*?/\"#.contains($0) }.prefix(31))
    }

    public mutating func append(_ cells: [String]) {
        row += 1
        var xml = #"<row r="\#(row)">"#
        for (column, cell) in cells.enumerated() where !cell.isEmpty {
            let text = XMLEscape.escaped(FormulaGuard.guarded(cell))
            xml += #"<c r="\#(CellReference.letters(column))\#(row)" t="inlineStr"><is><t xml:space="preserve">\#(text)</t></is></c>"#
        }
        sheet.append(contentsOf: (xml + "</row>").utf8)
    }

    /// The bytes of the file; `nil` only when memory runs out.
    public consuming func finish() -> [UInt8]? {
        sheet.append(contentsOf: "</sheetData></worksheet>".utf8)
        var archive = ZipArchiveWriter()
        for (part, text) in XLSXWriter.surroundings(sheet: name.isEmpty ? "Feuille1" : name) { archive.add(part, text) }
        archive.add("xl/worksheets/sheet1.xml", sheet)
        return archive.finish()
    }

    private static let head = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let types = "http://schemas.openxmlformats.org/package/2006/content-types"
    private static let links = "http://schemas.openxmlformats.org/package/2006/relationships"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"

    private static func surroundings(sheet: String) -> [(String, String)] {
        [
            ("[Content_Types].xml", """
                \(head)<Types xmlns="\(types)"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Override PartName="/xl/workbook.xml" ContentType="\(kind).sheet.main+xml"/>\
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="\(kind).worksheet+xml"/></Types>
                """),
            ("_rels/.rels", """
                \(head)<Relationships xmlns="\(links)"><Relationship Id="rId1" Type="\(office)/officeDocument" Target="xl/workbook.xml"/></Relationships>
                """),
            ("xl/workbook.xml", """
                \(head)<workbook xmlns="\(main)" xmlns:r="\(office)"><sheets><sheet name="\(XMLEscape.escaped(sheet))" sheetId="1" r:id="rId1"/></sheets></workbook>
                """),
            ("xl/_rels/workbook.xml.rels", """
                \(head)<Relationships xmlns="\(links)"><Relationship Id="rId1" Type="\(office)/worksheet" Target="worksheets/sheet1.xml"/></Relationships>
                """),
        ]
    }
}
