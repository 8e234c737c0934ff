/// How many times each delimiter occurs in each of the first records of a sample, what stands between quotes left out.
enum DelimiterCount {
    /// A quote still open after so many lines was opened by mistake.
    private static let longestRecord = 20

    /// - Parameter depth: records looked at.
    static func records(in sample: [UInt8], at depth: Int) -> [[Delimiter: Int]] {
        var records: [[Delimiter: Int]] = []
        var start = 0
        while start < sample.count, records.count < depth {
            let (counts, end, whole) = record(in: sample, from: start)
            // The sample may end in the middle of a record: it says nothing, unless it is alone.
            if whole || records.isEmpty { if !counts.isEmpty { records.append(counts) } }
            start = end
        }
        return records
    }

    private static func record(in sample: [UInt8], from start: Int) -> (counts: [Delimiter: Int], end: Int, whole: Bool) {
        var counts: [Delimiter: Int] = [:]
        var firstLine: (counts: [Delimiter: Int], end: Int)?
        var (quoted, atStart, lines) = (false, true, 0)
        for i in start..<sample.count {
            let byte = sample[i]
            if byte == 0x0A || byte == 0x0D {
                guard quoted else { return (counts, i + 1, true) }
                firstLine = firstLine ?? (counts, i + 1)
                lines += 1
                if lines > longestRecord { break }
            } else if byte == 0x22 {
                if quoted { quoted = false } else if atStart || i > start && sample[i - 1] == 0x22 { quoted = true }
                atStart = false
            } else if !quoted {
                let delimiter = Delimiter(rawValue: byte)
                if let delimiter { counts[delimiter, default: 0] += 1 }
                atStart = delimiter != nil || atStart && byte == 0x20
            }
        }
        if let firstLine { return (firstLine.counts, firstLine.end, true) }
        return (counts, sample.count, false)
    }
}
