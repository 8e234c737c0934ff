import Core
import Desk

/// The pieces of work given up after their last try, with the reason.
struct DeadLetters: Component {
    let letters: [DeadLetterView]
    let csrf: String

    var body: HTML {
        el(.h2) { "Envois en échec" }
        if letters.isEmpty {
            EmptyState(title: "Aucun envoi n’a échoué.", next: "Un envoi qui échoue est réessayé plusieurs fois avant d’apparaître ici.")
        } else {
            DataTable(
                caption: "Du plus ancien au plus récent", columns: ["Travail", "Dossier", "Essais", "Raison", "Depuis", "Action"],
                rows: letters.map(row))
        }
    }

    private func row(_ letter: DeadLetterView) -> DataTable.Row {
        DataTable.Row {
            letter.task
            el(.code) { "\(letter.dossier.prefix(8))… v\(letter.version)" }
            String(letter.attempts)
            letter.error
            Moment(letter.createdAt)
            PostForm(to: "/administration/file/\(letter.id)/relance", csrf: csrf) {
                el(.button, .type("submit"), .class("button secondary")) {
                    "Relancer"
                    el(.span, .class("sr")) { " : \(letter.task), dossier \(letter.dossier.prefix(8))" }
                }
            }
        }
    }
}
