/// What a file is, told by its first bytes; its name is never asked.
enum FileKind: Sendable, Hashable {
    /// Zip archive: an XLSX workbook, or something else in the same wrapping.
    case archive
    /// OLE2 compound file: an old .xls, or an .xlsx encrypted with a password.
    case composite
    case pdf
    case gzip
    case html
    case texte

    init(firstBytes bytes: [UInt8]) {
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            self = .archive
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = .composite
        } else if bytes.starts(with: Array("%PDF-".utf8)) {
            self = .pdf
        } else if bytes.starts(with: [0x1F, 0x8B]) {
            self = .gzip
        } else {
            let start = String(decoding: bytes.prefix(64), as: UTF8.self).lowercased().drop { $0.isWhitespace || $0 == "\u{FEFF}" }
            self = start.hasPrefix("<!doctype html") || start.hasPrefix("<html") ? .html : .texte
        }
    }
}
