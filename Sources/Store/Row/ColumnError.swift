/// A column that is missing from a result or does not hold what the program expects: a fault of the program or of
/// the schema, never of the user. It names the column and never shows the value.
public struct ColumnError: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Problem: Sendable, Hashable {
        case missing
        case expected(String, found: String)
        case outOfRange(String)
        case unsupported(String)
    }

    public let column: String
    public let problem: Problem

    public init(column: String, problem: Problem) {
        self.column = column
        self.problem = problem
    }

    public var description: String {
        switch problem {
        case .missing:
            "column “\(column)” is not in the result: add it to the SELECT"
        case .expected(let expected, let found):
            "column “\(column)” holds \(found) where \(expected) was expected"
        case .outOfRange(let type):
            "column “\(column)” holds a number too large or too small for \(type)"
        case .unsupported(let shape):
            "column “\(column)” cannot be read as \(shape): a row is flat"
        }
    }
}
