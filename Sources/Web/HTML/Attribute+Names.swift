extension Attribute {
    static func `class`(_ words: String) -> Attribute { Attribute("class", words) }
    static func id(_ value: String) -> Attribute { Attribute("id", value) }
    static func name(_ value: String) -> Attribute { Attribute("name", value) }
    static func value(_ value: String) -> Attribute { Attribute("value", value) }
    static func type(_ value: StaticString) -> Attribute { Attribute("type", value.description) }
    static func `for`(_ id: String) -> Attribute { Attribute("for", id) }
    static func role(_ value: StaticString) -> Attribute { Attribute("role", value.description) }
    static func lang(_ value: StaticString) -> Attribute { Attribute("lang", value.description) }
    static func tabindex(_ value: Int) -> Attribute { Attribute("tabindex", String(value)) }
    static func datetime(_ value: String) -> Attribute { Attribute("datetime", value) }
    static func autocomplete(_ value: StaticString) -> Attribute { Attribute("autocomplete", value.description) }
    static func inputmode(_ value: StaticString) -> Attribute { Attribute("inputmode", value.description) }
    static func method(_ value: StaticString) -> Attribute { Attribute("method", value.description) }
    static func scope(_ value: StaticString) -> Attribute { Attribute("scope", value.description) }
    static func maxlength(_ value: Int) -> Attribute { Attribute("maxlength", String(value)) }
    static func rows(_ value: Int) -> Attribute { Attribute("rows", String(value)) }

    static var required: Attribute { Attribute("required", flag: true) }
    static var disabled: Attribute { Attribute("disabled", flag: true) }
    static var checked: Attribute { Attribute("checked", flag: true) }
    static var selected: Attribute { Attribute("selected", flag: true) }
    static var hidden: Attribute { Attribute("hidden", flag: true) }
    static var open: Attribute { Attribute("open", flag: true) }
    static var novalidate: Attribute { Attribute("novalidate", flag: true) }
    static var formnovalidate: Attribute { Attribute("formnovalidate", flag: true) }
    static var autofocus: Attribute { Attribute("autofocus", flag: true) }

    static func ariaDescribedBy(_ ids: [String]) -> Attribute {
        Attribute("aria-describedby", ids.joined(separator: " ")).when(!ids.isEmpty)
    }
    static func ariaLabel(_ text: String) -> Attribute { Attribute("aria-label", text) }
    static func ariaLabelledBy(_ id: String) -> Attribute { Attribute("aria-labelledby", id) }
    static var ariaInvalid: Attribute { Attribute("aria-invalid", "true") }
    static var ariaHidden: Attribute { Attribute("aria-hidden", "true") }
    static var ariaCurrentPage: Attribute { Attribute("aria-current", "page") }

    static func href(_ address: String) -> Attribute { Attribute("href", SafeAddress.check(address)) }
    static func action(_ address: String) -> Attribute { Attribute("action", SafeAddress.check(address)) }
    static func src(_ address: String) -> Attribute { Attribute("src", SafeAddress.check(address)) }
}
