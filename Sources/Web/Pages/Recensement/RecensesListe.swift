import Core
import Desk
import Recensement

/// The call list, state by state.
struct RecensesListe: Component {
    let found: ListeRecenses
    let campagne: CampagneVue
    let etat: String
    let genre: String?
    let departement: String?
    let plusTard: Bool
    let isFurther: Bool

    var body: HTML {
        el(.form, .method("get"), .action(path), .class("filters"), .ariaLabel("Filtrer la liste")) {
            ListFilter(name: "etat", label: "État", choices: EtatCible.allCases.map { ($0.rawValue, $0.libelle) }, value: etat, everything: "À appeler")
            ListFilter(name: "genre", label: "Profession", choices: GenreCible.allCases.map { ($0.rawValue, $0.pluriel) }, value: genre, everything: "Toutes")
            if campagne.parametres.departements.count > 1 {
                ListFilter(name: "departement", label: "Département", choices: campagne.parametres.departements.map { ($0.code, $0.libelle) }, value: departement)
            }
            ListFilter(name: "plusTard", label: "Rappel", choices: [("oui", "Rappel demandé")], value: plusTard ? "oui" : nil)
            Button("Filtrer", .secondary)
        }
        if found.cibles.isEmpty {
            EmptyState(
                title: campagne.etat == .finie ? "Cette campagne est finie : sa liste est effacée." : "Personne ne répond à ces critères.",
                next: campagne.etat == .finie ? "Seuls les comptes sont gardés." : "Changez de filtre pour voir les autres.",
                action: Link("Revenir à la campagne", to: "/recensement/campagnes/\(campagne.id)"))
        } else {
            DataTable(
                caption: "Dans l’ordre des appels", columns: ["Qui", "État", "Cabinet", "Taille", "Prochain appel"],
                rows: found.cibles.map { target in
                    DataTable.Row {
                        HTML {
                            Link(target.nom, to: "/recensement/fiches/\(target.id)")
                            el(.span, .class("hint block")) { "\(target.genre.libelle), \(target.commune)" }
                        }
                        HTML {
                            StateTag(target.etat)
                            if target.etat == .repondu { el(.span, .class("hint block")) { target.partage ? "partage accepté" : "sans partage" } }
                        }
                        target.lieu ?? "—"
                        "\(target.taille)\(target.equipe ? ", équipé" : "")"
                        HTML {
                            if let next = target.prochainEssai { Moment(next) } else { "—" }
                            if target.rappel != nil { el(.span, .class("hint block")) { "rappel demandé" } }
                        }
                    }
                })
            if isFurther { el(.p) { Link("Revenir au début de la liste", to: address(nil)) } }
            if let next = found.suivant { el(.nav, .class("pager"), .ariaLabel("Suite de la liste")) { Button("Les suivants →", to: address(next)) } }
        }
    }

    private var path: String { "/recensement/campagnes/\(campagne.id)/fiches" }

    private func address(_ cursor: String?) -> String {
        let parameters = [("etat", etat), ("genre", genre), ("departement", departement), ("plusTard", plusTard ? "oui" : nil), ("curseur", cursor)]
        return path + "?" + parameters.compactMap { name, value in value.map { "\(name)=\($0)" } }.joined(separator: "&")
    }
}
