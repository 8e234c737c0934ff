extension SQL: ExpressibleByStringInterpolation {
    public init(stringLiteral value: StaticString) {
        parts = [.literal(value.description)]
    }

    public init(stringInterpolation interpolation: Interpolation) {
        parts = interpolation.parts
    }

    /// Literals are `StaticString`, values become `$n`, `sql:` nests a piece, `raw:` takes an identifier.
    public struct Interpolation: StringInterpolationProtocol {
        var parts: [Part] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            parts.reserveCapacity(interpolationCount * 2 + 1)
        }

        public mutating func appendLiteral(_ literal: StaticString) {
            guard literal.utf8CodeUnitCount > 0 else { return }
            parts.append(.literal(literal.description))
        }

        public mutating func appendInterpolation(_ value: some SQLConvertible) {
            parts.append(.value(value.sqlValue))
        }

        public mutating func appendInterpolation<Value: SQLConvertible>(_ value: Value?) {
            parts.append(.value(value.sqlValue))
        }

        /// An enumeration of texts, stored by its raw value.
        @_disfavoredOverload
        public mutating func appendInterpolation<Value: RawRepresentable<String>>(_ value: Value) {
            parts.append(.value(.text(value.rawValue)))
        }

        @_disfavoredOverload
        public mutating func appendInterpolation<Value: RawRepresentable<String>>(_ value: Value?) {
            parts.append(.value(value.map { .text($0.rawValue) } ?? .null))
        }

        /// A piece of statement, its values renumbered.
        public mutating func appendInterpolation(sql: SQL) {
            parts += sql.parts
        }

        /// A name written in the program, between double quotes.
        public mutating func appendInterpolation(raw identifier: SQLIdentifier) {
            parts.append(.literal(identifier.quoted))
        }
    }
}
