/// Things to choose from, each a large target with one line of explanation: the services, the situations.
struct Tiles: Component {
    struct Tile {
        let link: Link
        let text: String
        /// How many wait there.
        var count: Int?
    }

    let tiles: [Tile]

    var body: HTML {
        el(.ul, .class("tiles")) {
            for tile in tiles {
                el(.li) {
                    el(.p, .class("tile-title")) {
                        tile.link
                        if let count = tile.count {
                            " "
                            el(.span, .class("count")) { String(count) }
                        }
                    }
                    el(.p) { tile.text }
                }
            }
        }
    }
}
