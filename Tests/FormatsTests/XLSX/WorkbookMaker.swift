@testable import Formats

/// A workbook put together part by part, as other programs write them.
struct WorkbookMaker {
    var date1904 = false
    var sheets: [(name: String, rows: String)] = [("Cas", "")]
    var sharedStrings: [String] = []
    /// Number format of each style, by index.
    var formats: [Int] = [0]
    var customFormats: [Int: String] = [:]
    var prolog = ""
    var extraParts: [(String, [UInt8])] = []

    func bytes() throws -> [UInt8] {
        var archive = ZipArchiveWriter()
        archive.add("xl/workbook.xml", """
            <?xml version="1.0"?><x:workbook xmlns:x="m" xmlns:r="r"><x:workbookPr\(date1904 ? " date1904=\"1\"" : "")/><x:sheets>\
            \(sheets.enumerated().map { "<x:sheet name=\"\($1.name)\" sheetId=\"\($0 + 1)\" r:id=\"rId\($0 + 1)\"/>" }.joined())\
            </x:sheets></x:workbook>
            """)
        let links = sheets.indices.map { "<Relationship Id=\"rId\($0 + 1)\" Type=\"http://o/worksheet\" Target=\"/xl/worksheets/s\($0 + 1).xml\"/>" }
            + ["<Relationship Id=\"rId90\" Type=\"http://o/sharedStrings\" Target=\"../xl/sharedStrings.xml\"/>", "<Relationship Id=\"rId91\" Type=\"http://o/styles\" Target=\"styles.xml\"/>"]
        archive.add("xl/_rels/workbook.xml.rels", "<Relationships>\(links.joined())</Relationships>")
        archive.add("xl/sharedStrings.xml", "<sst>\(sharedStrings.map { "<si>\($0)</si>" }.joined())</sst>")
        archive.add("xl/styles.xml", """
            <styleSheet><numFmts>\(customFormats.map { "<numFmt numFmtId=\"\($0)\" formatCode=\"\(XMLEscape.escaped($1))\"/>" }.joined())</numFmts>\
            <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>\(formats.map { "<xf numFmtId=\"\($0)\"/>" }.joined())</cellXfs></styleSheet>
            """)
        for (index, sheet) in sheets.enumerated() {
            archive.add("xl/worksheets/s\(index + 1).xml", "<?xml version=\"1.0\"?>\(prolog)<worksheet><sheetData>\(sheet.rows)</sheetData></worksheet>")
        }
        for (name, bytes) in extraParts { archive.add(name, bytes) }
        struct NoMemory: Error {}
        guard let bytes = archive.finish() else { throw NoMemory() }
        return bytes
    }
}
