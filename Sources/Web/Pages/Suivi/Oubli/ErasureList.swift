import ContactTracing
import Core
import Desk

/// Erasures, the latest first, each with its counts and whether its signature holds.
struct ErasureList: Component {
    let erasures: [ErasureView]
    let csrf: String

    var body: HTML {
        PostForm(to: "/administration/effacements", csrf: csrf) {
            Actions { Button("Effacer maintenant ce qui est échu", .secondary) }
        }
        if erasures.isEmpty {
            EmptyState(
                title: "Rien n’a encore été effacé.",
                next: "L’effacement se fait de lui-même, toutes les cinq minutes, dès qu’une donnée atteint son échéance.")
        } else {
            for erasure in erasures { card(erasure) }
        }
    }

    private func card(_ erasure: ErasureView) -> HTML {
        Card("\(erasure.report.epidemie), \(erasure.report.le.formattedFr)") {
            el(.p) {
                erasure.isGenuine ? "Signature vérifiée." : "Signature non vérifiée : ce rapport n’a pas été signé par la clef de ce guichet, ou a été altéré."
            }
            DataTable(
                caption: "Ce qui a été effacé", columns: ["Catégorie", "Collecté jusqu’au", "Lignes", "Clefs détruites"],
                rows: erasure.report.lignes.map { line in
                    DataTable.Row {
                        line.categorie.libelle
                        line.collecteJusquau.formattedShort
                        line.lignes.isEmpty ? "aucune" : line.lignes.sorted { $0.key < $1.key }.map { "\($0.key) : \($0.value)" }.joined(separator: ", ")
                        String(line.cles.count)
                    }
                })
            el(.details) {
                el(.summary) { "Rapport signé" }
                el(.p, .class("hint")) { "Ed25519, clef publique \(erasure.key)" }
                el(.code, .class("block")) { erasure.text }
                el(.code, .class("block")) { erasure.signature }
            }
        }.body
    }
}
