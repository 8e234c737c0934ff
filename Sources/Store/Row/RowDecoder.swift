/// `Decodable` from a row: a flat structure from all its columns, or a single value from its first one.
struct RowDecoder: Decoder {
    let row: Row

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(RowKeyedContainer(row: row))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        throw ColumnError(column: "*", problem: .unsupported("a list"))
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        CellDecoder(cell: try row.firstCell())
    }
}

extension Row {
    /// The only column of `SELECT count(*) …`.
    func firstCell() throws -> Cell {
        guard let name = columns.names.first, let value = values.first else {
            throw ColumnError(column: "*", problem: .missing)
        }
        return Cell(column: name, value: value)
    }
}
