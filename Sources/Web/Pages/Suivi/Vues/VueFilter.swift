import Desk

/// Period and département above every picture.
struct VueFilter: Component {
    let action: String
    let demande: DemandeVue
    let departements: [(code: String, label: String)]
    /// Other parameters of the page to keep.
    var kept: [(String, String)] = []

    var body: HTML {
        el(.form, .method("get"), .action(action), .class("filters"), .ariaLabel("Choisir la période et le territoire")) {
            PostForm.hidden("epidemie", demande.epidemie)
            for (name, value) in kept { PostForm.hidden(name, value) }
            el(.div) {
                el(.label, .for("filtre-jours")) { "Période" }
                el(.select, .id("filtre-jours"), .name("jours")) {
                    for period in PeriodeVue.allCases {
                        el(.option, .value(period.rawValue), .selected.when(period == demande.periode)) { period.libelle }
                    }
                }
            }
            if departements.count > 1 {
                ListFilter(name: "departement", label: "Département", choices: departements.map { ($0.code, $0.label) }, value: demande.departement)
            }
            Button("Afficher", .secondary)
        }
    }
}

/// From one picture page to the others.
struct VueTabs: Component {
    let current: String
    let address: VueAddress

    var body: HTML {
        el(.nav, .class("tabs"), .ariaLabel("Voir l’épidémie")) {
            el(.ul) {
                for (path, label) in [("/suivi/tableau", "Tableau"), ("/suivi/chaines", "Chaînes"), ("/suivi/effectif", "Effectif")] {
                    el(.li) { el(.a, .href(address(path)), .ariaCurrentPage.when(path == current)) { label } }
                }
            }
        }
    }
}
