/// One step of the schema. Once delivered it is never edited: a correction is another step.
public struct Migration: Sendable {
    /// 1, 2, 3… without a gap.
    public let number: Int
    public let name: String
    let statements: @Sendable (Engine) -> [SQL]

    /// - Parameter statements: the statements for an engine, run in order in one transaction with the record of the
    ///   step. They hold no values.
    public init(number: Int, name: String, statements: @escaping @Sendable (Engine) -> [SQL]) {
        self.number = number
        self.name = name
        self.statements = statements
    }

    /// Changes with any character of any statement.
    public func fingerprint(for engine: Engine) -> String {
        Fingerprint.of(statements(engine).map(\.text).joined(separator: ";\n"))
    }
}
