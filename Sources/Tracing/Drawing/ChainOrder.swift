import Core

/// The order of the rows: a tree is contiguous, a household stays together as far as its tree allows,
/// trees that share a household or a cluster follow one another, the earliest first.
struct ChainOrder: Sendable {
    /// Marks that have a row of their own, from top to bottom.
    let rows: [Int]
    /// Rows before which a new group of trees begins.
    let groupStarts: Set<Int>
    /// Cases linked to nothing, by date: several share a row.
    let loose: [Int]

    init(_ marks: [ChainMark]) {
        var root = Array(marks.indices)
        var children: [Int: [Int]] = [:]
        for (index, mark) in marks.enumerated() {
            guard let parent = mark.parent else { continue }
            root[index] = root[parent]
            children[parent, default: []].append(index)
        }
        var sets = DisjointSets(count: marks.count)
        var shared: [String: Int] = [:]
        for (index, mark) in marks.enumerated() {
            for key in [mark.household.map { "f" + $0 }, mark.cluster.map { "r" + $0 }].compactMap({ $0 }) {
                if let first = shared[key] { sets.unite(root[first], root[index]) } else { shared[key] = index }
            }
        }
        var groups: [Int: [Int]] = [:]
        for index in marks.indices where marks[index].parent == nil { groups[sets.find(index), default: []].append(index) }

        var earliest = marks.map { $0.date ?? .max }
        for index in marks.indices.reversed() {
            if let parent = marks[index].parent { earliest[parent] = min(earliest[parent], earliest[index]) }
        }
        let alone = { (group: [Int]) -> Bool in
            group.count == 1 && children[group[0]] == nil && marks[group[0]].caseIndex != nil && marks[group[0]].cluster == nil
        }
        loose = groups.values.filter(alone).map { $0[0] }.sorted { (earliest[$0], marks[$0].name) < (earliest[$1], marks[$1].name) }

        let sorted = groups.values.filter { !alone($0) }.map { group in
            group.sorted { (marks[$0].cluster ?? "", earliest[$0], marks[$0].name) < (marks[$1].cluster ?? "", earliest[$1], marks[$1].name) }
        }
        let key = { (group: [Int]) -> (Int, LocalDate, String) in
            marks[group[0]].caseIndex == nil ? (1, .max, marks[group[0]].name) : (0, group.map { earliest[$0] }.min() ?? .max, marks[group[0]].name)
        }
        var rows: [Int] = []
        var starts: Set<Int> = []
        for group in sorted.sorted(by: { key($0) < key($1) }) {
            starts.insert(rows.count)
            var stack = Array(group.reversed())
            while let index = stack.popLast() {
                rows.append(index)
                if let below = children[index] { stack += ChainOrder.sorted(below, under: marks[index], marks, hasChildren: { children[$0] != nil }).reversed() }
            }
        }
        (self.rows, groupStarts) = (rows, starts)
    }

    /// Those of the same household first, then those of the same cluster, in each those who infected nobody
    /// before; then the others, households together, by date; gathered ones last.
    private static func sorted(_ below: [Int], under parent: ChainMark, _ marks: [ChainMark], hasChildren: (Int) -> Bool) -> [Int] {
        var groupDate: [String: LocalDate] = [:]
        func group(_ mark: ChainMark) -> String { mark.cluster.map { "r" + $0 } ?? mark.household.map { "f" + $0 } ?? "" }
        for index in below {
            groupDate[group(marks[index])] = min(groupDate[group(marks[index])] ?? .max, marks[index].date ?? .max)
        }
        func rank(_ index: Int) -> Rank {
            let mark = marks[index]
            let sameHome = mark.household != nil && mark.household == parent.household
            let sameCluster = mark.cluster != nil && mark.cluster == parent.cluster
            let own = group(mark)
            let date = mark.date ?? .max
            return Rank(
                kind: mark.caseIndex == nil ? 3 : sameHome ? 0 : sameCluster ? 1 : 2, groupDate: own.isEmpty ? date : groupDate[own] ?? date,
                group: own, heavy: hasChildren(index) && !own.isEmpty ? 1 : 0, date: date, name: mark.name)
        }
        return below.map { ($0, rank($0)) }.sorted { $0.1 < $1.1 }.map(\.0)
    }

    private struct Rank: Comparable {
        let kind: Int
        let groupDate: LocalDate
        let group: String
        let heavy: Int
        let date: LocalDate
        let name: String

        static func < (a: Rank, b: Rank) -> Bool {
            (a.kind, a.groupDate, a.group, a.heavy, a.date, a.name) < (b.kind, b.groupDate, b.group, b.heavy, b.date, b.name)
        }
    }
}
