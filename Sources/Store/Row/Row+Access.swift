/// Direct access: `row.text("nom")`. Each throws ``ColumnError`` if the column is missing, of another type, or NULL
/// where the name does not begin with `optional`.
extension Row {
    public func text(_ column: String) throws -> String { try cell(column).text() }
    public func int(_ column: String) throws -> Int { try cell(column).integer() }
    public func int64(_ column: String) throws -> Int64 { try cell(column).integer() }
    public func double(_ column: String) throws -> Double { try cell(column).double() }
    public func bool(_ column: String) throws -> Bool { try cell(column).bool() }
    public func bytes(_ column: String) throws -> [UInt8] { try cell(column).bytes() }

    public func optionalText(_ column: String) throws -> String? { try present(column)?.text() }
    public func optionalInt(_ column: String) throws -> Int? { try present(column)?.integer() }
    public func optionalInt64(_ column: String) throws -> Int64? { try present(column)?.integer() }
    public func optionalDouble(_ column: String) throws -> Double? { try present(column)?.double() }
    public func optionalBool(_ column: String) throws -> Bool? { try present(column)?.bool() }
    public func optionalBytes(_ column: String) throws -> [UInt8]? { try present(column)?.bytes() }

    func cell(_ column: String) throws -> Cell {
        Cell(column: column, value: try value(column))
    }

    private func present(_ column: String) throws -> Cell? {
        let cell = try cell(column)
        return cell.value == .null ? nil : cell
    }
}
