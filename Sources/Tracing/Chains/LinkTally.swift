/// Counts what is odd in a long line list without holding it: cases and links are known by 64-bit hashes and packed
/// numbers, some tens of bytes each, so that a million rows fit where their texts would not.
///
/// Give all known cases first, then the links. The words are those of ``LinkFinding``.
public struct LinkTally: Sendable {
    private var known = HashNumbers()
    private var links = HashNumbers()
    /// Who infected and who was infected, by numbers of cases; links between two known, different cases.
    private var sources: [UInt32] = []
    private var targets: [UInt32] = []
    /// The declared source of each infected person, known or not, and those who have another one.
    private var firstSource: [UInt64: UInt64] = [:]
    private var severalSources: Set<UInt64> = []
    private var selfInfected: Set<UInt64> = []

    /// Links whose ends are not both known cases, each pair once.
    public private(set) var orphans = 0

    public init() {}

    public mutating func know(case hash: UInt64) { _ = known.number(of: hash) }

    public func knows(_ hash: UInt64) -> Bool { known.find(hash) != nil }

    /// - Returns: whether the link is said for the first time.
    @discardableResult
    public mutating func link(from: UInt64, to: UInt64) -> Bool {
        if from == to {
            return selfInfected.insert(from).inserted
        }
        guard links.number(of: Self.pair(from, to)).isNew else { return false }
        if let first = firstSource[to] {
            if first != from { severalSources.insert(to) }
        } else {
            firstSource[to] = from
        }
        if let a = known.find(from), let b = known.find(to) {
            sources.append(UInt32(a))
            targets.append(UInt32(b))
        } else {
            orphans += 1
        }
        return true
    }

    /// Cases given as their own source.
    public var selfInfections: Int { selfInfected.count }

    /// Cases with more than one declared source other than themselves.
    public var multipleSources: Int { severalSources.count }

    /// Groups of cases that lead back to themselves through others.
    public func loops() -> Int {
        let out = Adjacency(nodes: known.count, grouping: sources.map(Int.init))
        return StronglyConnected(nodes: known.count, targets: targets.map(Int.init), out: out).cycles.count
    }

    private static func pair(_ from: UInt64, _ to: UInt64) -> UInt64 {
        var mixed = from &* 0x9E37_79B9_7F4A_7C15
        mixed ^= mixed >> 29
        mixed = (mixed &+ to) &* 0xBF58_476D_1CE4_E5B9
        return mixed ^ (mixed >> 32)
    }
}
