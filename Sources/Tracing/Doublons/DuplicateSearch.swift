/// Looks for duplicates within a list, by keys.
///
/// ```swift
/// let found = DuplicateSearch(among: people)
/// for pair in found.pairs { print(pair.first, pair.second, pair.score.reasons) }
/// ```
public struct DuplicateSearch: Sendable {
    /// A key shared by more records than this tells nothing (a switchboard, a default birth date): it is left out.
    public static let largestBlock = 50

    /// Certain ones first, then by points, then in the order of the list.
    public let pairs: [DuplicatePair]
    /// Keys left out because too many share them, with how many do; the value is not given.
    public let skipped: [(kind: DuplicateKey.Kind, count: Int)]

    public init(among people: [PersonneComparee]) {
        var blocks: [DuplicateKey: [Int]] = [:]
        for (index, person) in people.enumerated() {
            for key in DuplicateKey.keys(of: person) { blocks[key, default: []].append(index) }
        }
        var found: [DuplicateRank] = []
        var seen: Set<Int> = []
        var skipped: [(kind: DuplicateKey.Kind, count: Int)] = []
        for (key, members) in blocks where members.count > 1 {
            // The same NIR is never too common to be told.
            guard members.count <= Self.largestBlock || key.kind == .nir else {
                skipped.append((key.kind, members.count))
                continue
            }
            if key.kind == .nir, members.count > Self.largestBlock {
                // Each with the first is enough to bring them all together.
                for other in members.dropFirst() where seen.insert(members[0] * people.count + other).inserted {
                    found.append(DuplicateRank(members[0], other, DuplicateScore(people[members[0]], people[other])))
                }
                continue
            }
            for (position, one) in members.enumerated() {
                for other in members[(position + 1)...] where seen.insert(one * people.count + other).inserted {
                    let score = DuplicateScore(people[one], people[other])
                    if score.level != .aucun { found.append(DuplicateRank(one, other, score)) }
                }
            }
        }
        pairs = found.sorted().map { DuplicatePair(first: people[$0.first].id, second: people[$0.second].id, score: $0.score) }
        self.skipped = skipped.sorted { ($0.kind.rawValue, $1.count) < ($1.kind.rawValue, $0.count) }
    }
}
