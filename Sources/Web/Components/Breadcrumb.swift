/// Where this page stands. The page itself is not repeated: its title follows.
struct Breadcrumb: Component {
    let links: [Link]

    var body: HTML {
        if !links.isEmpty {
            el(.nav, .class("crumbs"), .ariaLabel("Fil d’Ariane")) {
                el(.ol) {
                    for link in links { el(.li) { link } }
                }
            }
        }
    }
}
