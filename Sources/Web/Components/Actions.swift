/// The row of buttons that ends a form or a page, the most likely first.
struct Actions: Component {
    let content: HTML
    /// Stays at the bottom of the window while the form is longer than it.
    var isSticky = false

    init(isSticky: Bool = false, @HTMLBuilder content: () -> HTML) {
        self.isSticky = isSticky
        self.content = content()
    }

    var body: HTML {
        el(.div, .class(isSticky ? "actions sticky" : "actions")) { content }
    }
}
