import Core

/// Sorts what a line list brings: distinct known cases, distinct links between two of them, and what was odd.
struct LinkIntake {
    /// By onset then identifier, each identifier once.
    private(set) var cases: [TransmissionCase] = []
    /// By source then infected, each pair once, as indices into `cases`.
    private(set) var links: [(from: Int, to: Int, date: LocalDate?)] = []
    private(set) var findings: [LinkFinding] = []
    private(set) var indexOf: [String: Int] = [:]

    init(cases rows: [TransmissionCase], links declared: [TransmissionLink]) {
        take(rows)
        take(declared)
    }

    private mutating func take(_ rows: [TransmissionCase]) {
        var byID: [String: TransmissionCase] = [:]
        byID.reserveCapacity(rows.count)
        var repeated: [String: [TransmissionCase]] = [:]
        for row in rows {
            if byID.updateValue(row, forKey: row.id) == nil { continue }
            repeated[row.id] = []
        }
        if !repeated.isEmpty {
            for row in rows where repeated[row.id] != nil { repeated[row.id]?.append(row) }
            for (id, told) in repeated {
                let sorted = told.sorted(by: TransmissionCase.speaksFirst)
                byID[id] = sorted.dropFirst().reduce(sorted[0]) { $0.completed(by: $1) }
            }
        }
        cases = byID.values.sorted(by: TransmissionCase.isEarlier)
        indexOf.reserveCapacity(cases.count)
        for (index, known) in cases.enumerated() { indexOf[known.id] = index }
        findings += repeated.keys.sorted().map { .casEnDouble($0, extra: (repeated[$0]?.count ?? 1) - 1) }
    }

    private mutating func take(_ declared: [TransmissionLink]) {
        var known: [(from: Int, to: Int, date: LocalDate?)] = []
        known.reserveCapacity(declared.count)
        var odd: [TransmissionLink] = []
        for link in declared {
            if link.from != link.to, let from = indexOf[link.from], let to = indexOf[link.to] {
                known.append((from, to, link.date))
            } else {
                odd.append(link)
            }
        }
        reportOdd(odd.sorted(by: TransmissionLink.isEarlier))
        known.sort { ($0.from, $0.to, $0.date ?? .max) < ($1.from, $1.to, $1.date ?? .max) }
        var extra = 0
        for (position, link) in known.enumerated() {
            if let last = links.last, last.from == link.from, last.to == link.to { extra += 1 } else { links.append(link) }
            let next = position + 1 < known.count ? known[position + 1] : nil
            if extra > 0, next?.from != link.from || next?.to != link.to {
                findings.append(.lienEnDouble(from: cases[link.from].id, to: cases[link.to].id, extra: extra))
                extra = 0
            }
        }
    }

    /// Self-infections and dangling ends, each pair once with how many rows said it.
    private mutating func reportOdd(_ sorted: [TransmissionLink]) {
        var position = 0
        while position < sorted.count {
            let link = sorted[position]
            var rows = 1
            while position + rows < sorted.count, sorted[position + rows].from == link.from, sorted[position + rows].to == link.to { rows += 1 }
            position += rows
            if link.from == link.to {
                findings.append(.autoInfection(link.from, rows: rows))
            } else {
                let unknown = [link.from, link.to].filter { indexOf[$0] == nil }
                findings.append(.lienOrphelin(from: link.from, to: link.to, unknown: unknown, rows: rows))
            }
        }
    }
}
