/// A statement or a piece of one: the text written in the program, and the values that go beside it.
///
/// `"SELECT id FROM assure WHERE nom = \(nom)"` is the text `SELECT id FROM assure WHERE nom = $1` and one value.
/// The literal parts are `StaticString`s: a text that came from outside cannot become SQL, by construction.
///
/// `$1, $2…` are positions for PostgreSQL and names for SQLite, which numbers names by first appearance; they are
/// numbered in order of appearance, so that one array of values serves both.
public struct SQL: Sendable {
    enum Part: Sendable {
        case literal(String)
        case value(SQLValue)
    }

    var parts: [Part]

    /// `$0`, `$1`… as they are written: a statement is written out each time it runs.
    private static let places = (0..<256).map { "$\($0)" }

    /// The statement as sent to the engine.
    public var text: String {
        var text = ""
        text.reserveCapacity(256)
        var position = 0
        for part in parts {
            switch part {
            case .literal(let literal): text += literal
            case .value:
                position += 1
                text += position < Self.places.count ? Self.places[position] : "$\(position)"
            }
        }
        return text
    }

    /// The values of `$1, $2…`, in order.
    public var values: [SQLValue] {
        parts.compactMap { if case .value(let value) = $0 { value } else { nil } }
    }

    /// One piece after the other, values renumbered. No space is added between them.
    public static func + (left: SQL, right: SQL) -> SQL {
        SQL(parts: left.parts + right.parts)
    }

    public static func += (left: inout SQL, right: SQL) {
        left.parts += right.parts
    }

    init(parts: [Part]) {
        self.parts = parts
    }
}

/// Printing a statement shows its text and never its values.
extension SQL: CustomStringConvertible, CustomReflectable {
    public var description: String { text }
    public var customMirror: Mirror { Mirror(self, children: ["text": text]) }
}
