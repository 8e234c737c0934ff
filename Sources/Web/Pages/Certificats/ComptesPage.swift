import Certificats
import ContactTracing
import Core
import Desk

/// Counts of reports by season, by kind of structure, by rule: each a picture with its table.
struct ComptesPage: Component {
    /// The pictures, under the names of their files.
    enum Dessin: String, CaseIterable {
        case saisons, structures, regles

        var label: String {
            switch self {
            case .saisons: "Signalements par saison"
            case .structures: "Signalements par genre de structure"
            case .regles: "Signalements par certificat demandé"
            }
        }

        func graphique(_ counts: ComptesSignalements) -> Graphique {
            .comptes(
                ComptesEmpiles(
                    nom: "comptes-\(rawValue)", titre: label, axe: "Signalements", premier: "professionnels connectés", second: "autres",
                    lignes: lines(counts).map { ComptesEmpiles.Ligne($0.nom, $0.professionnels, $0.autres) }))
        }

        func lines(_ counts: ComptesSignalements) -> [(nom: String, professionnels: Int, autres: Int)] {
            switch self {
            case .saisons: counts.saisons.map { ($0.quoi.libelle, $0.professionnels, $0.public_) }
            case .structures: counts.structures.map { ($0.quoi.libelle, $0.professionnels, $0.public_) }
            case .regles: counts.regles.map { ("\($0.quoi) \(counts.situations[$0.quoi] ?? "")", $0.professionnels, $0.public_) }
            }
        }
    }

    let counts: ComptesSignalements

    var body: HTML {
        if counts.saisons.allSatisfy({ $0.total == 0 }) {
            EmptyState(
                title: "Rien n’a été signalé depuis trois ans.", next: "Sur la page de chaque réponse, « Signaler cette demande » la compte.",
                action: Link(CertificatsRoutes.title, to: CertificatsRoutes.base))
        } else {
            Card(Dessin.saisons.label) { figure(.saisons, ["Saison", "Professionnels connectés", "Autres", "Total"]) }
            filter
            if counts.total == 0 {
                EmptyState(title: "Rien n’a été signalé pendant cette saison.", next: "Choisissez-en une autre, ou toutes.")
            } else {
                Card(Dessin.structures.label) { figure(.structures, ["Structure", "Professionnels connectés", "Autres", "Total"]) }
                Card(Dessin.regles.label) { figure(.regles, ["Certificat demandé", "Professionnels connectés", "Autres", "Total"]) }
            }
            el(.p, .class("hint")) {
                "Un signalement est une déclaration, et n’est pas vérifié\u{A0}: «\u{A0}autres\u{A0}» vient de personnes qui ne se sont pas connectées. Ce qui a été annulé n’est pas compté."
            }
        }
    }

    private var filter: HTML {
        el(.form, .class("filters"), .method("get"), .action("/certificats/comptes")) {
            ListFilter(
                name: "saison", label: "Saison", choices: counts.saisons.reversed().map { ($0.quoi.mot, $0.quoi.libelle) }, value: counts.saison?.mot, everything: "Toutes")
            Button("Afficher", .secondary)
        }
    }

    private func figure(_ drawn: Dessin, _ columns: [String]) -> Figure {
        Figure(
            label: drawn.label, picture: drawn.graphique(counts), file: "/certificats/comptes/\(drawn.rawValue).svg\(counts.saison.map { "?saison=\($0.mot)" } ?? "")",
            definition: drawn == .saisons ? "" : counts.saison?.libelle ?? "Trois ans.",
            table: DataTable(
                caption: drawn.label, columns: columns,
                rows: drawn.lines(counts).map { line in
                    DataTable.Row {
                        line.nom
                        Nombre.entier(line.professionnels)
                        Nombre.entier(line.autres)
                        Nombre.entier(line.professionnels + line.autres)
                    }
                }))
    }
}
