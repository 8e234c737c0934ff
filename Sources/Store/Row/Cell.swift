/// One value of a row with the name of its column, and the few conversions that make both engines read alike.
struct Cell {
    let column: String
    let value: SQLValue

    func text() throws -> String {
        guard case .text(let text) = value else { throw mismatch("text") }
        return text
    }

    func integer<Integer: FixedWidthInteger>() throws -> Integer {
        guard case .int(let number) = value else { throw mismatch("integer") }
        guard let integer = Integer(exactly: number) else {
            throw ColumnError(column: column, problem: .outOfRange("\(Integer.self)"))
        }
        return integer
    }

    /// SQLite stores 72.0 as 72 in a column without a declared type: an integer is accepted.
    func double() throws -> Double {
        switch value {
        case .double(let number): return number
        case .int(let number): return Double(number)
        default: throw mismatch("double")
        }
    }

    /// SQLite has no boolean: 0 and 1, and nothing else.
    func bool() throws -> Bool {
        switch value {
        case .bool(let bool): return bool
        case .int(0): return false
        case .int(1): return true
        default: throw mismatch("boolean")
        }
    }

    func bytes() throws -> [UInt8] {
        guard case .blob(let bytes) = value else { throw mismatch("bytes") }
        return bytes
    }

    private func mismatch(_ expected: String) -> ColumnError {
        ColumnError(column: column, problem: .expected(expected, found: value.typeName))
    }
}
