import ContactTracing
import Core
import Desk

/// The agency's list, with what narrows it.
struct CasAgenceListe: Component {
    let page: CasAgencePage
    let filtre: FiltreAgence
    let cursor: String?

    var body: HTML {
        filters
        if page.cas.isEmpty {
            EmptyState(
                title: filtre == FiltreAgence() ? "Aucun cas de collectivité, aucun cas confié à l’agence." : "Aucun cas ne répond à ces critères.",
                next: filtre.numero == nil
                    ? "La plateforme confie un cas quand une école, un établissement ou un groupe est touché ; il apparaît ici aussitôt."
                    : "Vérifiez le numéro, par exemple F-7K3M-Q2PX. Une fiche d’un autre territoire ne s’ouvre pas ici.",
                action: filtre == FiltreAgence() ? nil : Link("Tous les cas", to: "/suivi/agence"))
        } else {
            DataTable(caption: "Le dernier modifié d’abord", columns: ["Cas", "Lieu", "État", "Confirmé", "Département"], rows: page.cas.map(row))
            Pager(previous: cursor == nil ? nil : address(nil), next: page.suivant.map { address($0) })
        }
    }

    private var filters: HTML {
        el(.form, .method("get"), .action("/suivi/agence"), .class("filters"), .ariaLabel("Choisir les cas")) {
            ListFilter(name: "etat", label: "État", choices: FiltreAgence.etats.map { ($0.rawValue, $0.libelle) }, value: filtre.etat?.rawValue)
            ListFilter(
                name: "collectivite", label: "Collectivité", choices: [("oui", "Oui"), ("non", "Non")], value: filtre.collectivite.map { $0 ? "oui" : "non" })
            if page.departements.count > 1 {
                ListFilter(
                    name: "departement", label: "Département", choices: page.departements.map { ($0, Departement($0)?.libelle ?? $0) }, value: filtre.departement)
            }
            el(.div) {
                el(.label, .for("filtre-numero")) { "Numéro de fiche" }
                leaf(.input, .type("text"), .id("filtre-numero"), .name("numero"), .value(filtre.numero ?? ""), .autocomplete("off"))
            }
            Button("Filtrer", .secondary)
        }
    }

    private func row(_ cas: FicheCas) -> DataTable.Row {
        DataTable.Row {
            HTML {
                Link(cas.donnees.personne.displayName, to: "/suivi/agence/cas/\(cas.id)")
                el(.span, .class("hint block")) { cas.numero }
            }
            cas.donnees.lieux.isEmpty ? "—" : cas.donnees.lieux.map(\.libelle).joined(separator: ", ")
            StateTag(cas.etat)
            HTML { if let at = cas.positifLe ?? cas.valideLe { Moment(at) } else { "—" } }
            cas.departement
        }
    }

    private func address(_ cursor: String?) -> String {
        let parameters = [
            ("etat", filtre.etat?.rawValue), ("collectivite", filtre.collectivite.map { $0 ? "oui" : "non" }), ("departement", filtre.departement),
            ("curseur", cursor),
        ].compactMap { name, value in value.map { "\(name)=\($0)" } }
        return "/suivi/agence" + (parameters.isEmpty ? "" : "?\(parameters.joined(separator: "&"))")
    }
}
