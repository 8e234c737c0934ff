import Core
import Desk

/// What a reader may open of a patient's document space.
struct EspacePage: Component {
    let patient: String
    let found: [PieceEspace]
    let base: BaseLecture
    let csrf: String

    var body: HTML {
        if found.isEmpty {
            EmptyState(
                title: "Aucun document que vous puissiez lire.", next: "Ce que votre profession ne peut pas lire n’est pas montré. Le patient a toujours le droit d’en demander une copie sur papier à qui l’a établi.",
                action: Link("Qui peut lire quoi", to: "/acces-documents"))
        } else {
            DataTable(
                caption: found.count == 1 ? "Un document" : "\(found.count) documents, le plus récent d’abord", columns: ["Document", "Type", "Auteur", "Déposé", "Action"],
                rows: found.map { piece in
                    DataTable.Row {
                        piece.title
                        piece.type
                        piece.isOwn ? "Vous" : piece.author
                        Moment(piece.filedAt)
                        PostForm(to: "/patients/\(patient)/espace/\(piece.code)", csrf: csrf) {
                            PostForm.hidden("base", base.rawValue)
                            el(.button, .type("submit"), .class("button secondary")) {
                                "Ouvrir"
                                el(.span, .class("sr")) { " : \(piece.title)" }
                            }
                        }
                    }
                })
            el(.p) { Link("Qui peut lire quoi", to: "/acces-documents") }
        }
    }
}

/// What each profession may read: for patients and for those who care for them, to be printed as it is.
struct MatricePage: Component {
    let matrice: MatriceAcces

    var body: HTML {
        let open = matrice.lignes.filter { !$0.types.isEmpty }
        Notice(.info, "Ce qui n’est pas écrit ici est refusé") {
            el(.p) { "L’auteur d’un document peut toujours le relire. Le patient en obtient une copie sur papier auprès de lui, sans avoir à dire pourquoi." }
        }
        if open.isEmpty {
            EmptyState(title: "Aucune profession ne peut lire les documents d’un autre.", next: "Les droits de chaque profession n’ont pas été confirmés par un texte\u{A0}: l’administration du guichet les ouvrira un à un.")
        } else {
            DataTable(
                caption: "Ce que chaque profession peut lire", columns: ["Profession"] + matrice.types.map(\.label),
                rows: open.map { line in DataTable.Row { cells(line) } })
        }
        Card("Les types de documents") {
            Facts(facts: matrice.types.map { Facts.Fact($0.label, "code \($0.code)") })
        }
    }

    private func cells(_ line: MatriceAcces.Ligne) -> [HTML] {
        [HTML(text: line.profession.libelle)] + matrice.types.map { HTML(text: line.types.contains($0.code) ? "Peut lire" : "Non") }
    }
}

/// The same, for the administrator who changes it.
struct MatriceReglage: Component {
    let matrice: MatriceAcces
    let anomalies: [Anomaly]
    let typed: FormInput?
    let done: Bool
    let csrf: String

    var body: HTML {
        if !anomalies.isEmpty { ErrorSummary(anomalies) }
        if done { Notice(.success, "Enregistré\u{A0}: vaut dès maintenant.", isLive: true) }
        Notice(.warning, "Droits à confirmer") {
            el(.p) { "Aucun tableau public ne dit ce que chaque profession peut lire (arrêté du 26 octobre 2023). N’ouvrez un droit qu’avec son texte, et citez-le." }
        }
        rights
        Card("Changer un droit") {
            PostForm(to: "/administration/acces-documents", csrf: csrf) {
                el(.div, .class("fields")) {
                    ChoiceList(
                        frame: FieldFrame(name: "profession", label: "Profession", isRequired: true),
                        choices: Profession.allCases.map { Choice(value: $0.rawValue, label: $0.libelle) }, value: typed?.typed("profession") ?? "")
                    ChoiceList(
                        frame: FieldFrame(name: "type", label: "Type de document", isRequired: true), choices: matrice.types.map { Choice(value: $0.code, label: $0.label) },
                        value: typed?.typed("type") ?? "")
                    TextBox(
                        frame: FieldFrame(
                            name: "source", label: "Source", hint: "Obligatoire pour permettre.", example: "Arrêté du 26 octobre 2023, tableau de la profession",
                            errors: anomalies.messages(at: "source")), value: typed?.typed("source") ?? "")
                }
                Actions {
                    Button("Permettre", .primary, sends: ("_action", "permettre"), isMain: true)
                    Button("Refuser", .secondary, sends: ("_action", "refuser"))
                }
            }
        }
        el(.p) { Link("La page que lisent les patients", to: "/acces-documents") }
    }

    @HTMLBuilder private var rights: HTML {
        let open = matrice.lignes.flatMap { line in matrice.types.filter { line.types.contains($0.code) }.map { (line.profession, $0) } }
        if open.isEmpty {
            EmptyState(title: "Aucun droit n’est ouvert.", next: "Seul l’auteur d’un document le relit. Ouvrez un droit avec son texte.")
        } else {
            DataTable(
                caption: open.count == 1 ? "Un droit ouvert" : "\(open.count) droits ouverts", columns: ["Profession", "Peut lire", "Source"],
                rows: open.map { profession, type in
                    DataTable.Row {
                        profession.libelle
                        type.label
                        matrice.sources["\(profession.rawValue)/\(type.code)"] ?? "—"
                    }
                })
        }
    }
}
