/// A pair by its places in the list, in the order in which pairs are shown.
struct DuplicateRank: Comparable {
    let first: Int
    let second: Int
    let score: DuplicateScore

    init(_ first: Int, _ second: Int, _ score: DuplicateScore) {
        (self.first, self.second, self.score) = (first, second, score)
    }

    static func < (a: DuplicateRank, b: DuplicateRank) -> Bool {
        (-a.score.points, a.first, a.second) < (-b.score.points, b.first, b.second)
    }
}
