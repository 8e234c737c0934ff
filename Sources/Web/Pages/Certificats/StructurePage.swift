import Certificats
import Core
import Desk

/// What a structure reads: how often it was reported, for what, and what the texts say. Neither who, nor when, nor for whom.
struct StructurePage: Component {
    let view: StructureVue

    var body: HTML {
        Notice(.info, "Ce que vous demandez n’est exigé par aucun texte, ou seulement dans certains cas") {
            el(.p) { "Un examen fait pour un certificat inutile prend la place d’un malade. Voici ce qui a été signalé, et ce que vous pouvez demander à la place." }
        }
        DataTable(
            caption: "Demandes signalées", columns: ["Certificat demandé", "Saison", "Signalements", "Ce que disent les textes"],
            rows: view.lignes.map { line in
                DataTable.Row {
                    Link(line.regle.situation, to: "\(CertificatsRoutes.base)/\(line.regle.id)")
                    line.saison.libelle
                    line.nombre.map(Nombre.entier) ?? "moins de 3"
                    line.regle.versions.last.map { "\($0.reponse) \($0.aFaire)" } ?? ""
                }
            })
        el(.p, .class("hint")) {
            "Les signalements sont déclarés par des médecins et des familles, et ne sont pas vérifiés. Ni leur auteur, ni la personne concernée ne sont gardés avec eux ici. Si vous vous fondez sur un texte, citez-en l’article à la personne."
        }
        el(.p) { Link("Chercher ce qu’un texte exige", to: CertificatsRoutes.base) }
    }
}
