/// A search by words. It is sent by POST when the words may name a person: names never enter an address.
struct SearchForm: Component {
    let label: String
    let action: String
    /// Present when the search is sent by POST.
    var csrf: String?
    var name = "q"
    var value = ""
    var hint: String?

    var body: HTML {
        el(.form, .class("search"), .role("search"), csrf == nil ? .method("get") : .method("post"), .action(action)) {
            if let csrf { PostForm.hidden("_csrf", csrf) }
            el(.label, .for("recherche-\(name)")) { label }
            if let hint { el(.p, .class("hint"), .id("recherche-\(name)-aide")) { hint } }
            el(.div, .class("search-row")) {
                leaf(.input, .type("search"), .id("recherche-\(name)"), .name(name), .value(value), .autocomplete("off"),
                    Attribute("data-search", flag: true), .ariaDescribedBy(hint == nil ? [] : ["recherche-\(name)-aide"]))
                Button("Chercher", .secondary)
            }
        }
    }
}
