import ContactTracing
import Core

/// A generator with a seed: the same draws on every machine.
struct Draws: RandomNumberGenerator {
    var state: UInt64
    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// Day `n` of the story, which begins on 11 May 2020.
func day(_ n: Int) -> LocalDate { LocalDate(epochDay: 18_393 + n) }

/// `a>b` is a link from a to b.
func graph(_ cases: [TransmissionCase], _ links: String...) -> TransmissionGraph {
    TransmissionGraph(cases: cases, links: links.map(link))
}

func link(_ text: String) -> TransmissionLink {
    let ends = text.split(separator: ">", omittingEmptySubsequences: false)
    return TransmissionLink(from: String(ends[0]), to: String(ends[1]))
}

/// Cases `a`, `b`… of one letter each, with onset on the day of their place in the text; `.` is a case left out.
func letters(_ text: String) -> [TransmissionCase] {
    text.enumerated().compactMap { $1 == "." ? nil : TransmissionCase(id: String($1), onset: day($0), rank: $0) }
}

/// A messy epidemic: repeated rows, missing dates, loops, unknown ends, several sources.
func messyEpidemic(seed: UInt64, cases count: Int) -> (cases: [TransmissionCase], links: [TransmissionLink]) {
    var draws = Draws(seed)
    var cases: [TransmissionCase] = []
    var links: [TransmissionLink] = []
    for index in 0..<count {
        let onset = Int.random(in: 0..<6, using: &draws) == 0 ? nil : day(Int.random(in: 0...60, using: &draws))
        let confirmed = Int.random(in: 0..<5, using: &draws) == 0 ? nil : (onset ?? day(20)).adding(days: Int.random(in: -1...6, using: &draws))
        cases.append(
            TransmissionCase(
                id: "c\(index)", onset: onset, confirmed: confirmed,
                household: Int.random(in: 0..<3, using: &draws) == 0 ? "foyer\(index / 4)" : nil,
                cluster: Int.random(in: 0..<9, using: &draws) == 0 ? "lieu\(index / 20)" : nil,
                wasKnownContact: Bool.random(using: &draws), rank: index))
        guard index > 0, Int.random(in: 0..<10, using: &draws) > 1 else { continue }
        links.append(TransmissionLink(from: "c\(Int.random(in: max(0, index - 30)..<index, using: &draws))", to: "c\(index)"))
    }
    for _ in 0..<count / 20 {
        let (a, b) = (Int.random(in: 0..<count, using: &draws), Int.random(in: 0..<count + 3, using: &draws))
        links.append(TransmissionLink(from: "c\(a)", to: "c\(b)", date: day(a % 50)))
        if let repeated = links.randomElement(using: &draws) { links.append(repeated) }
    }
    for index in stride(from: 10, to: links.count, by: 40) { links.append(TransmissionLink(from: links[index].to, to: links[index].from)) }
    links += [TransmissionLink(from: "c1", to: "c1"), TransmissionLink(from: "inconnu", to: "c2")]
    if let repeated = cases.randomElement(using: &draws) { cases.append(repeated) }
    return (cases, links)
}
