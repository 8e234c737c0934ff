/// An element with its content: `el(.p, .class("hint")) { text }`.
func el(_ tag: Tag, _ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
    HTML(element: tag.rawValue, attributes, content: content())
}

/// The same with attributes gathered beforehand.
func el(_ tag: Tag, with attributes: [Attribute], @HTMLBuilder content: () -> HTML) -> HTML {
    HTML(element: tag.rawValue, attributes, content: content())
}

/// An element that has no content and no end tag: `leaf(.input, .name("nom"))`.
func leaf(_ tag: VoidTag, _ attributes: Attribute...) -> HTML {
    HTML(element: tag.rawValue, attributes, content: nil)
}

func leaf(_ tag: VoidTag, with attributes: [Attribute]) -> HTML {
    HTML(element: tag.rawValue, attributes, content: nil)
}
