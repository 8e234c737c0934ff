/// Names of boxes: words of ASCII letters, digits, `_` and `-`, joined by dots; a number is a row.
enum FormName {
    enum Step: Hashable {
        case key(String)
        case row(Int)
    }

    /// Rows beyond this are not something a page sends.
    static let lastRow = 999

    /// Nil when no page of ours has such a name.
    static func steps(_ name: String) -> [Step]? {
        guard name.utf8.count <= 200 else { return nil }
        var steps: [Step] = []
        for part in name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) {
            guard let step = step(part) else { return nil }
            steps.append(step)
        }
        if case .key = steps.first { return steps }
        return nil
    }

    static func isReserved(_ name: String) -> Bool {
        name.utf8.count <= 40 && name.utf8.dropFirst().allSatisfy(isWord) && name.utf8.count > 1
    }

    private static func step(_ part: Substring.UTF8View) -> Step? {
        guard let first = part.first, part.allSatisfy(isWord) else { return nil }
        if part.allSatisfy(isDigit) {
            guard part.count <= 3, part.count == 1 || first != UInt8(ascii: "0"), let row = Int(String(part) ?? "") else { return nil }
            return .row(row)
        }
        return isDigit(first) || first == UInt8(ascii: "_") || first == UInt8(ascii: "-") ? nil : String(part).map(Step.key)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func isWord(_ byte: UInt8) -> Bool {
        isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }
}
