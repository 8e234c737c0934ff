/// A picture with what it means, the same figures as a table, and the file to take away. On a narrow screen the picture keeps
/// its size and scrolls in its own frame, which the keyboard can reach.
struct Figure: Component {
    let label: String
    let picture: Graphique
    /// Where the picture is served as a file.
    let file: String
    let definition: String
    let table: DataTable
    var tableIsOpen = false
    /// Natural width in pixels: beyond what a page holds the picture is never shrunk.
    var width = 860.0

    var body: HTML {
        el(.figure, .class("picture")) {
            el(.div, .class(width > 1_250 ? "picture-frame wide" : "picture-frame"), .tabindex(0), .role("region"), .ariaLabel("\(label), image")) { HTML(picture) }
            el(.figcaption, .class("hint")) {
                if !definition.isEmpty {
                    definition
                    " "
                }
                el(.a, .href(file)) {
                    "Télécharger l’image"
                    el(.span, .class("sr")) { " : \(label)" }
                }
            }
            el(.details, .class("picture-table"), .open.when(tableIsOpen)) {
                el(.summary) {
                    "Voir les chiffres"
                    el(.span, .class("sr")) { " : \(label)" }
                }
                table
            }
        }
    }
}
