/// A place to go and the words that say so.
struct Link: Component, Hashable, Sendable {
    let text: String
    let address: String

    init(_ text: String, to address: String) {
        self.text = text
        self.address = address
    }

    var body: HTML {
        el(.a, .href(address)) { text }
    }
}
