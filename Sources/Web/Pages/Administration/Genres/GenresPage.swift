import Core
import Desk

/// Every version of every kind of request, with what it asks and what the fund then owes.
struct GenresPage: Component {
    let service: Teleservice
    let found: [GenreVue]
    let done: String?
    let today: LocalDate

    private var base: String { "/administration/genres/\(service.code)" }

    var body: HTML {
        if done == "genre" { Notice(.success, "Type de demande enregistré.", isLive: true) }
        if done == "fin" { Notice(.success, "Fin notée.", isLive: true) }
        if found.isEmpty {
            EmptyState(
                title: "Aucun type de demande n’est ouvert.", next: "Personne ne peut déposer ce téléservice tant qu’aucun ne l’est. Écrivez le premier avec son texte.")
        } else {
            DataTable(
                caption: found.count == 1 ? "Une version" : "\(found.count) versions, par nom", columns: ["Type", "Du… au…", "État", "Délai et silence", "Questions", "Action"],
                rows: found.map(row))
        }
        Actions { Button("Écrire un type de demande", to: "\(base)/nouveau") }
    }

    private func row(_ one: GenreVue) -> DataTable.Row {
        let genre = one.genre
        let isOver = genre.au.map { $0 < today } ?? false
        return DataTable.Row {
            HTML {
                genre.titre
                el(.span, .class("hint block")) { "\(genre.code), \(genre.professions.map { $0.libelle.lowercased() }.sorted().joined(separator: ", "))" }
                if genre.estExemple { StateTag("Exemple", .neutral) }
            }
            "\(genre.du.formattedShort) – \(genre.au?.formattedShort ?? "sans fin prévue")"
            StateTag(isOver ? "Fermé" : genre.estOuvert(le: today) ? "Ouvert" : "À venir", isOver ? .neutral : genre.estOuvert(le: today) ? .success : .info)
            HTML {
                genre.reponse.words
                if genre.reponse.source.certainty == .aConfirmer { el(.span, .class("hint block")) { StateTag("Texte à confirmer", .warning) } }
            }
            HTML {
                if genre.questions.isEmpty { "Aucune" } else {
                    el(.ul) { for question in genre.questions { el(.li) { "\(question.label)\(question.isRequired ? " *" : "")\(question.isMedical ? " (médicale)" : "")" } } }
                }
            }
            HTML {
                if isOver { "—" } else {
                    Link("Nouvelle version de «\u{A0}\(genre.titre)\u{A0}»", to: "\(base)/nouveau?depuis=\(one.id)")
                    " "
                    el(.span, .class("hint block")) { Link("Fermer «\u{A0}\(genre.titre)\u{A0}»", to: "\(base)/\(one.id)/fin") }
                }
            }
        }
    }
}
