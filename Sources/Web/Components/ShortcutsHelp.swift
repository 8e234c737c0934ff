/// The keyboard shortcuts, said where they can be found. The single-key one can be switched off there, for
/// those who speak to their computer.
struct ShortcutsHelp: Component {
    var body: HTML {
        el(.details, .class("shortcuts"), Attribute("data-shortcuts", flag: true)) {
            el(.summary) { "Raccourcis clavier" }
            el(.ul) {
                item("/", "aller à la recherche")
                item("Ctrl + Entrée", "envoyer le formulaire par son bouton principal")
                item("Échap", "fermer une liste de propositions")
            }
            el(.label, .class("check")) {
                leaf(.input, .type("checkbox"), Attribute("data-shortcuts-off", flag: true))
                el(.span) { "Désactiver le raccourci « / » sur ce poste" }
            }
        }
    }

    private func item(_ keys: String, _ effect: String) -> HTML {
        el(.li) {
            el(.kbd) { keys }
            " : "
            effect
        }
    }
}
