/// The columns of a row as the properties of a structure.
///
/// A column missing from the result is an error even for an optional property: a forgotten column in a SELECT must
/// not read as "no value".
///
/// Properties are mostly asked for in the order of the columns: the one after the last is looked at before any table is.
final class RowKeyedContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
    private let row: Row
    private var next = 0

    init(row: Row) { self.row = row }

    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { row.columns.names.compactMap { Key(stringValue: $0) } }

    func contains(_ key: Key) -> Bool { true }
    func decodeNil(forKey key: Key) throws -> Bool { try cell(key).value == .null }

    func decode(_: String.Type, forKey key: Key) throws -> String { try cell(key).text() }
    func decode(_: Bool.Type, forKey key: Key) throws -> Bool { try cell(key).bool() }
    func decode(_: Double.Type, forKey key: Key) throws -> Double { try cell(key).double() }
    func decode(_: Int.Type, forKey key: Key) throws -> Int { try cell(key).integer() }
    func decode(_: Int64.Type, forKey key: Key) throws -> Int64 { try cell(key).integer() }

    // Written out for the types that records hold: the standard way looks a column up three times.
    func decodeIfPresent(_: String.Type, forKey key: Key) throws -> String? { try present(key)?.text() }
    func decodeIfPresent(_: Bool.Type, forKey key: Key) throws -> Bool? { try present(key)?.bool() }
    func decodeIfPresent(_: Double.Type, forKey key: Key) throws -> Double? { try present(key)?.double() }
    func decodeIfPresent(_: Int.Type, forKey key: Key) throws -> Int? { try present(key)?.integer() }
    func decodeIfPresent(_: Int64.Type, forKey key: Key) throws -> Int64? { try present(key)?.integer() }
    func decodeIfPresent<Value: Decodable>(_: Value.Type, forKey key: Key) throws -> Value? {
        try present(key).map { try CellDecoder(cell: $0).decode(Value.self) }
    }

    private func present(_ key: Key) throws -> Cell? {
        let cell = try cell(key)
        return cell.value == .null ? nil : cell
    }

    private func cell(_ key: Key) throws -> Cell {
        let name = key.stringValue
        guard let place = next < row.columns.names.count && row.columns.names[next] == name ? next : row.columns.position(of: name) else {
            throw ColumnError(column: name, problem: .missing)
        }
        next = place + 1
        return Cell(column: name, value: row.values[place])
    }

    func decode<Value: Decodable>(_: Value.Type, forKey key: Key) throws -> Value {
        try CellDecoder(cell: cell(key)).decode(Value.self)
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        throw ColumnError(column: key.stringValue, problem: .unsupported("a structure"))
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        throw ColumnError(column: key.stringValue, problem: .unsupported("a list"))
    }

    func superDecoder() throws -> any Decoder {
        throw ColumnError(column: "super", problem: .unsupported("a parent class"))
    }

    func superDecoder(forKey key: Key) throws -> any Decoder {
        throw ColumnError(column: key.stringValue, problem: .unsupported("a parent class"))
    }
}
