/// Items made one by one as they are asked for; iterate, or address by index.
public struct Items<Item: Sendable>: Sequence, Sendable {
    public let count: Int
    private let make: @Sendable (Int) -> Item?

    init(count: Int, make: @escaping @Sendable (Int) -> Item?) {
        self.count = count
        self.make = make
    }

    /// `nil` outside `0..<count`.
    public func item(at index: Int) -> Item? { (0..<count).contains(index) ? make(index) : nil }

    public var underestimatedCount: Int { count }

    public func makeIterator() -> Iterator { Iterator(items: self) }

    public struct Iterator: IteratorProtocol {
        private let items: Items
        private var index = 0

        init(items: Items) { self.items = items }

        public mutating func next() -> Item? {
            defer { index += 1 }
            return items.item(at: index)
        }
    }
}
