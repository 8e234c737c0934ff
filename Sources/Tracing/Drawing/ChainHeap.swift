/// Where a case that is not drawn apart is gathered.
enum Heap: Hashable, Sendable {
    case below(Int)
    case small(ClosedRange<Int>)
    case isolated
}

/// Classes of sizes of small chains: 2, 3, 4–5, 6–10, 11–20, 21–50, then doubling and more.
enum SizeClass {
    static func containing(_ size: Int) -> ClosedRange<Int> {
        let bounds = [1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000]
        let upper = bounds.firstIndex { size <= $0 }
        guard let upper else { return 5_001...Int.max }
        return upper == 0 ? 1...1 : (bounds[upper - 1] + 1)...bounds[upper]
    }
}
