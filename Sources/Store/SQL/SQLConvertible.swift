/// What can stand between `\(` and `)` in a statement.
public protocol SQLConvertible {
    var sqlValue: SQLValue { get }
}

extension SQLValue: SQLConvertible {
    public var sqlValue: SQLValue { self }
}

extension Int: SQLConvertible {
    public var sqlValue: SQLValue { .int(Int64(self)) }
}

extension Int64: SQLConvertible {
    public var sqlValue: SQLValue { .int(self) }
}

extension Double: SQLConvertible {
    public var sqlValue: SQLValue { .double(self) }
}

extension Bool: SQLConvertible {
    public var sqlValue: SQLValue { .bool(self) }
}

extension String: SQLConvertible {
    public var sqlValue: SQLValue { .text(self) }
}

extension [UInt8]: SQLConvertible {
    public var sqlValue: SQLValue { .blob(self) }
}

extension Optional: SQLConvertible where Wrapped: SQLConvertible {
    public var sqlValue: SQLValue { self?.sqlValue ?? .null }
}

/// An enumeration of texts needs only `: SQLConvertible` to be stored by its raw value.
extension SQLConvertible where Self: RawRepresentable, RawValue == String {
    public var sqlValue: SQLValue { .text(rawValue) }
}
