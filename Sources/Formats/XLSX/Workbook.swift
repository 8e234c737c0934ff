/// What a workbook says of itself: its sheets, where its parts are, which calendar it counts in.
struct Workbook {
    struct Sheet { let name: String; let relation: String }

    private(set) var sheets: [Sheet] = []
    private(set) var date1904 = false
    /// Relation id → type and target part.
    private(set) var relations: [String: (type: String, part: String)] = [:]

    init(_ archive: ZipArchive) throws(TableError) {
        guard archive.contains(Workbook.main) else {
            throw archive.contains("EncryptedPackage") ? .chiffre : .pasUnClasseur
        }
        var (sheets, date1904) = ([Sheet](), false)
        let book = try XMLStream()
        book.onStart = { name, attributes in
            if XMLName.equal(name, "sheet"), let relation = attributes["r:id"] {
                sheets.append(Sheet(name: attributes["name"] ?? "", relation: relation))
            } else if XMLName.equal(name, "workbookPr"), let flag = attributes["date1904"] {
                date1904 = flag == "1" || flag == "true"
            }
        }
        try book.read(try archive.open(Workbook.main))

        var relations: [String: (type: String, part: String)] = [:]
        let links = try XMLStream()
        links.onStart = { name, attributes in
            guard XMLName.equal(name, "Relationship"), let id = attributes["Id"], let target = attributes["Target"] else { return }
            relations[id] = (attributes["Type"] ?? "", Workbook.part(target))
        }
        try links.read(try archive.open("xl/_rels/workbook.xml.rels"))
        (self.sheets, self.date1904, self.relations) = (sheets, date1904, relations)
    }

    private static let main = "xl/workbook.xml"

    /// The named sheet, whatever its case, or the first.
    func sheet(_ name: String?) throws(TableError) -> Sheet {
        guard let first = sheets.first else { throw .classeurAbime }
        guard let name else { return first }
        guard let found = sheets.first(where: { $0.name.lowercased() == name.lowercased() }) else {
            throw .feuilleAbsente(name, presentes: sheets.map(\.name))
        }
        return found
    }

    /// The part of a kind (`styles`, `sharedStrings`), if there is one.
    func part(ofKind kind: String) -> String? {
        relations.values.first { $0.type.hasSuffix("/\(kind)") }?.part
    }

    /// Targets are relative to `xl/`, or absolute within the archive.
    private static func part(_ target: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var folders = ["xl"]
        for step in target.split(separator: "/") {
            if step == ".." { _ = folders.popLast() } else if step != "." { folders.append(String(step)) }
        }
        return folders.joined(separator: "/")
    }
}
