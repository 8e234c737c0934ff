import Core
import Desk

/// A place in free words that the directory does not know: its author may have it looked at, so that it becomes a name of a
/// known place. Never by itself: free words may be somebody’s home.
struct UnknownPlace: Component {
    let text: String
    /// Of those of the page: each box has an id of its own.
    let rank: Int
    let csrf: String
    let key: String

    var body: HTML {
        el(.details, .class("secondary")) {
            el(.summary) { "«\u{A0}\(text)\u{A0}» n’est pas dans l’annuaire\u{A0}: le signaler" }
            PostForm(to: "/annuaire/libres", csrf: csrf, key: key, label: "Signaler un lieu absent de l’annuaire") {
                PostForm.hidden("genre", GenreLibre.lieu.rawValue)
                el(.p, .class("hint")) { "L’administration le rapprochera d’un lieu connu. Un établissement seulement, jamais l’adresse d’une personne." }
                el(.div, .class("fields")) {
                    box("texte", "Le lieu, comme on le nomme", text, longest: 120)
                    box("commune", "Commune", "", longest: 80)
                }
                Actions { Button("Signaler ce lieu", .secondary) }
            }
        }
    }

    private func box(_ name: String, _ label: String, _ value: String, longest: Int) -> HTML {
        el(.div, .class("field")) {
            el(.label, .for("lieu-\(rank)-\(name)")) { label }
            leaf(.input, .type("text"), .id("lieu-\(rank)-\(name)"), .name(name), .value(value), .maxlength(longest))
        }
    }
}
