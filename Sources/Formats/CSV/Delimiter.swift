/// What stands between two cells of a CSV file.
public enum Delimiter: UInt8, Sendable, Hashable, Codable, CaseIterable {
    // In order of preference when the first lines do not decide.
    case semicolon = 0x3B
    case tab = 0x09
    case pipe = 0x7C
    case comma = 0x2C

    /// Found from the first lines: the one that occurs, outside quotes, the same number of times on the most lines.
    /// `sample` is ASCII-compatible text; its last line may be cut and is then left out.
    init(sample: [UInt8]) {
        let perLine = DelimiterCount.records(in: sample, at: 50)
        var best: (delimiter: Delimiter, lines: Int, count: Int) = (.semicolon, 0, 0)
        for delimiter in Delimiter.allCases {
            var frequency: [Int: Int] = [:]
            for counts in perLine { if let n = counts[delimiter] { frequency[n, default: 0] += 1 } }
            guard let mode = frequency.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { continue }
            if (mode.value, mode.key) > (best.lines, best.count) { best = (delimiter, mode.value, mode.key) }
        }
        self = best.delimiter
    }

    /// `sep=;` on the first line, as some spreadsheets write for one another.
    static func declared(by line: [UInt8]) -> Delimiter? {
        let head = Array("sep=".utf8)
        guard line.count >= 5, line.prefix(4).elementsEqual(head),
            line.dropFirst(5).allSatisfy({ $0 == 0x0A || $0 == 0x0D })
        else { return nil }
        return Delimiter(rawValue: line[4])
    }
}
