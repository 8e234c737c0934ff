/// The columns of a row as the properties of a structure.
///
/// A column missing from the result is an error even for an optional property: a forgotten column in a SELECT must
/// not read as "no value".
struct RowKeyedContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let row: Row

    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { row.columns.names.compactMap { Key(stringValue: $0) } }

    func contains(_ key: Key) -> Bool { true }
    func decodeNil(forKey key: Key) throws -> Bool { try row.value(key.stringValue) == .null }

    func decode(_: String.Type, forKey key: Key) throws -> String { try row.text(key.stringValue) }
    func decode(_: Bool.Type, forKey key: Key) throws -> Bool { try row.bool(key.stringValue) }
    func decode(_: Double.Type, forKey key: Key) throws -> Double { try row.double(key.stringValue) }
    func decode(_: Int.Type, forKey key: Key) throws -> Int { try row.int(key.stringValue) }
    func decode(_: Int64.Type, forKey key: Key) throws -> Int64 { try row.int64(key.stringValue) }

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
        let cell = try row.cell(key.stringValue)
        return cell.value == .null ? nil : cell
    }

    func decode<Value: Decodable>(_: Value.Type, forKey key: Key) throws -> Value {
        try CellDecoder(cell: row.cell(key.stringValue)).decode(Value.self)
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
