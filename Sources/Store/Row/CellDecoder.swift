/// One column as a single value, for enumerations, identifiers and other wrappers that are `Decodable`.
struct CellDecoder: Decoder, SingleValueDecodingContainer {
    let cell: Cell

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func singleValueContainer() -> any SingleValueDecodingContainer { self }

    func container<Key: CodingKey>(keyedBy: Key.Type) throws -> KeyedDecodingContainer<Key> {
        throw ColumnError(column: cell.column, problem: .unsupported("a structure"))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        throw ColumnError(column: cell.column, problem: .unsupported("a list"))
    }

    func decodeNil() -> Bool { cell.value == .null }
    func decode(_: String.Type) throws -> String { try cell.text() }
    func decode(_: Bool.Type) throws -> Bool { try cell.bool() }
    func decode(_: Double.Type) throws -> Double { try cell.double() }
    func decode(_: Float.Type) throws -> Float { Float(try cell.double()) }
    func decode(_: Int.Type) throws -> Int { try cell.integer() }
    func decode(_: Int8.Type) throws -> Int8 { try cell.integer() }
    func decode(_: Int16.Type) throws -> Int16 { try cell.integer() }
    func decode(_: Int32.Type) throws -> Int32 { try cell.integer() }
    func decode(_: Int64.Type) throws -> Int64 { try cell.integer() }
    func decode(_: UInt.Type) throws -> UInt { try cell.integer() }
    func decode(_: UInt8.Type) throws -> UInt8 { try cell.integer() }
    func decode(_: UInt16.Type) throws -> UInt16 { try cell.integer() }
    func decode(_: UInt32.Type) throws -> UInt32 { try cell.integer() }
    func decode(_: UInt64.Type) throws -> UInt64 { try cell.integer() }

    func decode<Value: Decodable>(_: Value.Type) throws -> Value {
        if Value.self == [UInt8].self, let bytes = try cell.bytes() as? Value { return bytes }
        return try Value(from: self)
    }
}
