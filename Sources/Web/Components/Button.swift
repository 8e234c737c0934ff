/// A button that sends the form it stands in, or a link that looks like one when it only goes somewhere.
struct Button: Component {
    enum Weight: String { case primary, secondary, danger, quiet }

    let text: String
    var weight = Weight.secondary
    /// Name and value sent with the form when this button is the one pressed.
    var sends: (name: String, value: String)?
    var address: String?
    /// Pressed by Ctrl + Enter from anywhere in its form.
    var isMain = false
    var isDisabled = false

    /// A button that sends its form.
    init(_ text: String, _ weight: Weight = .primary, sends: (name: String, value: String)? = nil, isMain: Bool = false, isDisabled: Bool = false) {
        self.text = text
        self.weight = weight
        self.sends = sends
        self.isMain = isMain
        self.isDisabled = isDisabled
    }

    /// A link with the weight of a button.
    init(_ text: String, _ weight: Weight = .secondary, to address: String) {
        self.text = text
        self.weight = weight
        self.address = address
    }

    var body: HTML {
        if let address {
            el(.a, .class("button \(weight.rawValue)"), .href(address)) { text }
        } else {
            el(.button, .type("submit"), .class("button \(weight.rawValue)"),
                .some(sends?.name, Attribute.name), .some(sends?.value, Attribute.value),
                Attribute("data-main", flag: isMain), .disabled.when(isDisabled)) { text }
        }
    }
}
