/// A binary heap: the least element first.
struct SimulationHeap<Element: Comparable> {
    private var items: [Element] = []

    var isEmpty: Bool { items.isEmpty }
    var first: Element? { items.first }

    mutating func push(_ element: Element) {
        items.append(element)
        var index = items.count - 1
        while index > 0 {
            let parent = (index - 1) / 2
            guard items[index] < items[parent] else { return }
            items.swapAt(index, parent)
            index = parent
        }
    }

    mutating func pop() -> Element? {
        guard let top = items.first, let last = items.popLast() else { return nil }
        guard !items.isEmpty else { return top }
        items[0] = last
        var index = 0
        while true {
            var least = index
            let left = 2 * index + 1
            if left < items.count, items[left] < items[least] { least = left }
            if left + 1 < items.count, items[left + 1] < items[least] { least = left + 1 }
            guard least != index else { return top }
            items.swapAt(index, least)
            index = least
        }
    }
}
