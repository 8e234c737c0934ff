/// A slice of a list, and where the next one begins.
public struct Page<Item: Sendable & Codable>: Sendable, Codable {
    public let items: [Item]
    /// Opaque; nil at the end.
    public let next: String?

    public init(items: [Item], next: String?) {
        self.items = items
        self.next = next
    }
}

/// A place in a list ordered by moment and identifier. Opaque to callers.
struct Cursor {
    let at: Int64
    let id: String

    var text: String { "\(at)-\(id)" }

    init(at: Int64, id: String) {
        self.at = at
        self.id = id
    }

    /// - Throws: `malformed` when the text was not made here.
    init(_ text: String) throws {
        let parts = text.split(separator: "-", maxSplits: 1)
        guard parts.count == 2, let at = Int64(parts[0]), parts[1].count == 32, parts[1].allSatisfy(\.isHexDigit) else {
            throw DeskRefusal.malformed(code: "curseur", message: "Le curseur n’est pas reconnu. Reprenez la liste depuis le début.")
        }
        self.at = at
        id = String(parts[1])
    }
}
