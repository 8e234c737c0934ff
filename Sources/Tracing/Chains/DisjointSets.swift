/// Sets that only ever merge (union–find with path halving).
struct DisjointSets: Sendable {
    private var parent: [Int]
    private var size: [Int]

    init(count: Int) {
        parent = Array(0..<count)
        size = [Int](repeating: 1, count: count)
    }

    mutating func find(_ item: Int) -> Int {
        var item = item
        while parent[item] != item {
            parent[item] = parent[parent[item]]
            item = parent[item]
        }
        return item
    }

    mutating func unite(_ a: Int, _ b: Int) {
        let (x, y) = (find(a), find(b))
        guard x != y else { return }
        let (small, large) = size[x] < size[y] ? (x, y) : (y, x)
        parent[small] = large
        size[large] += size[small]
    }

    /// Number of the set of each item, sets being numbered by their first item.
    mutating func numbered() -> [Int] {
        var numbers: [Int: Int] = [:]
        return parent.indices.map { item in
            let root = find(item)
            if let known = numbers[root] { return known }
            numbers[root] = numbers.count
            return numbers.count - 1
        }
    }
}
