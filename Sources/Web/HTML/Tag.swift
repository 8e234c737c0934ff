/// The elements we use. There is no script or style among them: both live in files of their own.
enum Tag: String {
    case html, head, body, title
    case header, nav, main, footer, section, article, aside, div
    case h1, h2, h3, h4, p, ul, ol, li, dl, dt, dd, span, strong, em, small, time, abbr, kbd, code, pre, a
    case table, caption, thead, tbody, tr, th, td
    case form, fieldset, legend, label, select, optgroup, option, textarea, button, output
    case details, summary, template, figure, figcaption
    /// Fetched from our own origin; its content is always empty.
    case script
}

/// Elements without content.
enum VoidTag: String {
    case meta, link, input, br, hr, img
}
