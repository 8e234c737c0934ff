/// How a text file begins.
enum TextEncoding: Sendable, Hashable {
    case utf8BOM
    case utf16(bigEndian: Bool, bom: Bool)
    /// No mark: UTF-8 as long as it is valid, Windows-1252 otherwise; decided line by line.
    case unmarked

    init(firstBytes bytes: [UInt8]) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            self = .utf8BOM
        } else if bytes.starts(with: [0xFF, 0xFE]) {
            self = .utf16(bigEndian: false, bom: true)
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            self = .utf16(bigEndian: true, bom: true)
        } else if bytes.count >= 4, bytes[1] == 0, bytes[3] == 0, bytes[0] != 0, bytes[2] != 0 {
            self = .utf16(bigEndian: false, bom: false)
        } else if bytes.count >= 4, bytes[0] == 0, bytes[2] == 0, bytes[1] != 0, bytes[3] != 0 {
            self = .utf16(bigEndian: true, bom: false)
        } else {
            self = .unmarked
        }
    }

    var markLength: Int {
        switch self {
        case .utf8BOM: 3
        case .utf16(_, let bom): bom ? 2 : 0
        case .unmarked: 0
        }
    }
}
