extension HTML {
    /// A whole document from its root element.
    static func document(@HTMLBuilder _ root: () -> HTML) -> HTML {
        HTML {
            HTML(markup: "<!DOCTYPE html>\n")
            root()
        }
    }
}
