/// One attribute of an element. Its name comes from our source; its value is escaped when written.
struct Attribute {
    private enum Value {
        case text(String)
        case flag
        case absent
    }

    private let name: StaticString
    private let value: Value

    init(_ name: StaticString, _ value: String) {
        self.name = name
        self.value = .text(value)
    }

    /// A boolean attribute: its presence is its value.
    init(_ name: StaticString, flag: Bool) {
        self.name = name
        value = flag ? .flag : .absent
    }

    /// Nothing at all, for attributes that depend on something.
    static let none = Attribute("", flag: false)

    /// The attribute of a value that may be missing.
    static func some(_ value: String?, _ make: (String) -> Attribute) -> Attribute { value.map(make) ?? .none }

    func when(_ condition: Bool) -> Attribute { condition ? self : .none }

    func write(into out: inout [UInt8]) {
        if case .absent = value { return }
        out.append(UInt8(ascii: " "))
        out.append(name)
        guard case .text(let text) = value else { return }
        out.append(contentsOf: "=\"".utf8)
        Escape.attribute(text, into: &out)
        out.append(UInt8(ascii: "\""))
    }
}
