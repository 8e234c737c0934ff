import Core

/// Every service the person may use, favourites first, with the buttons that move it.
struct ServicesList: Component {
    let services: [(service: Teleservice, isFavourite: Bool)]
    let csrf: String

    var body: HTML {
        PostForm(to: "/services", csrf: csrf) {
            el(.ol, .class("lines")) {
                for (index, entry) in services.enumerated() { line(entry.service, entry.isFavourite, index) }
            }
        }
    }

    private func line(_ service: Teleservice, _ isFavourite: Bool, _ index: Int) -> HTML {
        let last = services.filter(\.isFavourite).count - 1
        return el(.li, .id(service.code)) {
            el(.p) {
                el(.strong) { service.texts.shortTitle }
                " "
                if isFavourite { StateTag("Favori", .info) }
            }
            el(.p, .class("hint")) { service.texts.purpose }
            Actions {
                if isFavourite {
                    if index > 0 { button("monter", "Monter", service) }
                    if index < last { button("descendre", "Descendre", service) }
                    button("retirer", "Retirer des favoris", service)
                } else {
                    button("ajouter", "Mettre en favori", service)
                }
            }
        }
    }

    private func button(_ word: String, _ text: String, _ service: Teleservice) -> HTML {
        el(.button, .type("submit"), .class("button quiet"), .name("_action"), .value("\(word):\(service.code)")) {
            text
            el(.span, .class("sr")) { " : \(service.texts.shortTitle)" }
        }
    }
}
