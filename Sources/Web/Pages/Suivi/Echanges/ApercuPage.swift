import Core
import Desk
import Formats

/// What an import would do, and the choices a person can change.
struct ApercuPage: Component {
    let lot: LotView
    let departements: [Departement]
    let csrf: String
    let key: String

    var body: HTML {
        PostForm(to: "/suivi/imports/\(lot.id)", csrf: csrf, key: key) {
            for list in lot.apercu { card(list) }
            Card("Avant d’importer") {
                ChoiceList(
                    frame: FieldFrame(name: "departement", label: "Département des lignes qui n’en disent pas"),
                    choices: departements.map { Choice(value: $0.code, label: $0.libelle) }, value: lot.departement ?? "")
                Actions {
                    Button("Importer", sends: ("_action", "importer"), isMain: true)
                    Button("Revoir l’aperçu avec ces choix", .secondary, sends: ("_action", "apercu"))
                    Button("Abandonner", .quiet, to: "/suivi/imports/\(lot.id)/retrait")
                }
            }
        }.body
    }

    private func card(_ list: ApercuListe) -> HTML {
        Card("\(list.genre.libelle) : \(list.nom)", hint: list.estConnu ? "Colonnes comprises comme au dernier fichier qui avait les mêmes en-têtes." : nil) {
            Facts(facts: [
                .init("Lignes lues", "\(list.lus)\(list.lus >= 20_000 ? " (les premières)" : "")"), .init("Seraient retenues", String(list.retenus)),
                .init("Seraient refusées", String(list.refuses)), .init("Valeurs invraisemblables, laissées de côté", String(list.absurdes)),
                .init("Encodage", list.encodage),
            ])
            if !list.questions.isEmpty { said(.warning, "À vérifier", list.questions) }
            if !list.refus.isEmpty { said(.warning, "Premières lignes refusées", list.refus) }
            if !list.remarques.isEmpty { said(.info, "Lecture du fichier", list.remarques) }
            columns(list)
            rows(list)
        }.body
    }

    private func said(_ tone: Tone, _ title: String, _ sentences: [String]) -> Notice {
        Notice(tone, title) { el(.ul) { for sentence in sentences { el(.li) { sentence } } } }
    }

    private func columns(_ list: ApercuListe) -> DataTable {
        DataTable(
            caption: "Ce que veut dire chaque colonne", columns: ["Colonne", "Exemples", "Signification", "Pourquoi"],
            rows: list.colonnes.map { column in
                DataTable.Row {
                    column.nom.isEmpty ? "(sans nom)" : column.nom
                    column.exemples.joined(separator: " · ")
                    choice(list, column)
                    column.sens == nil ? column.pourquoi : "\(column.pourquoi) (\(Int((column.confiance * 100).rounded())) %)"
                }
            })
    }

    private func choice(_ list: ApercuListe, _ column: ApercuListe.Colonne) -> HTML {
        el(.select, .name("\(list.genre.rawValue).c\(column.rang)"), .id("f-\(list.genre.rawValue)-c\(column.rang)"), .ariaLabel("Signification de la colonne \(column.nom)")) {
            el(.option, .value("-"), .selected.when(column.sens == nil)) { "Ne pas lire" }
            for target in list.genre.vocabulaire.targets {
                el(.option, .value(target.code), .selected.when(column.sens == target.code)) { target.label }
            }
        }
    }

    private func rows(_ list: ApercuListe) -> HTML {
        el(.details) {
            el(.summary) { "Premières lignes du fichier" }
            el(.div, .class("scroll"), .tabindex(0), .role("region"), .ariaLabel("Premières lignes de \(list.nom)")) {
                el(.table) {
                    el(.thead) { el(.tr) { for column in list.colonnes { el(.th, .scope("col")) { column.nom } } } }
                    el(.tbody) {
                        for row in list.lignes { el(.tr) { for cell in row { el(.td) { cell } } } }
                    }
                }
            }
        }
    }
}
