import Glibc

/// The text of a number of a spreadsheet: 15 significant digits as the spreadsheet shows them, no useless `.0`.
enum NumberText {
    static func text(_ raw: String) -> String {
        let digits = raw.utf8
        let isWhole = !digits.isEmpty && digits.drop { $0 == UInt8(ascii: "-") }.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        guard !isWhole, let value = Double(raw), value.isFinite else { return raw }
        if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
        var buffer = [CChar](repeating: 0, count: 40)
        let count = withVaList([value]) { vsnprintf(&buffer, buffer.count, "%.15g", $0) }
        return String(decoding: buffer.prefix(Int(count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
