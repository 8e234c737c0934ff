/// One row of a result.
public struct Row: Sendable {
    public let columns: Columns
    /// In the order of `columns.names`.
    public let values: [SQLValue]

    init(columns: Columns, values: [SQLValue]) {
        self.columns = columns
        self.values = values
    }

    /// The value of a column.
    /// - Throws: ``ColumnError`` if the result has no such column.
    public func value(_ column: String) throws -> SQLValue {
        guard let position = columns.position(of: column) else {
            throw ColumnError(column: column, problem: .missing)
        }
        return values[position]
    }

    /// The row as a value: each `CodingKey` is the name of a column as it stands.
    /// - Throws: ``ColumnError`` naming the column that is missing or of another type.
    public func decode<Value: Decodable>(_: Value.Type = Value.self) throws -> Value {
        try Value(from: RowDecoder(row: self))
    }
}
