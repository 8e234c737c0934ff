/// The column names of a result, shared by all its rows.
public final class Columns: Sendable {
    /// As the statement names them, in order.
    public let names: [String]
    private let positions: [String: Int]

    init(_ names: [String]) {
        self.names = names
        positions = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The first column of that name, or nil.
    func position(of name: String) -> Int? {
        positions[name]
    }
}
