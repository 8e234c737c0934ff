import Core
import Desk
import Recensement

/// Campaigns of a fund, what is under way first.
struct CampagnesListe: Component {
    let campagnes: [CampagneVue]
    let today: LocalDate

    var body: HTML {
        if campagnes.isEmpty {
            EmptyState(
                title: "Aucune campagne pour l’instant.",
                next: "Ouvrez-en une quand il faut savoir, en quelques jours, qui peut recevoir des patients. La liste d’appels se fait toute seule, depuis l’annuaire.",
                action: Link("Ouvrir une campagne", to: "/recensement/nouvelle"))
        } else {
            DataTable(
                caption: "Campagnes, de la plus récente à la plus ancienne", columns: ["Campagne", "État", "Territoire", "Réponses", "Reste à appeler"],
                rows: campagnes.map { campagne in
                    let sum = CompteTerritoire.somme(campagne.comptes)
                    return DataTable.Row {
                        HTML {
                            Link(campagne.parametres.objet, to: "/recensement/campagnes/\(campagne.id)")
                            el(.span, .class("hint block")) { "Réponses attendues pour le \(campagne.parametres.echeance.formattedFr)" }
                        }
                        StateTag(campagne.etat)
                        campagne.parametres.departements.map(\.libelle).joined(separator: ", ")
                        "\(sum.repondu) sur \(sum.total)"
                        campagne.etat == .finie ? "—" : String(sum.total - sum.faits)
                    }
                })
            Actions { Button("Ouvrir une campagne", to: "/recensement/nouvelle") }
        }
    }
}

/// What a campaign is opened with.
struct CampagneForm: Component {
    let value: (String) -> String
    let caisses: [Choice]
    let anomalies: [Anomaly]
    let csrf: String
    let key: String

    /// Two weeks to answer, a month in all: to be changed at will.
    static func blank(_ today: LocalDate) -> (String) -> String {
        {
            switch $0 {
            case "ouverture": today.iso
            case "echeance": today.adding(days: 4).iso
            case "fin": today.adding(days: 60).iso
            case "medecins": "generalistes"
            case "essaisAuPlus": "4"
            case "heuresReponse": "24"
            default: ""
            }
        }
    }

    var body: HTML {
        if !anomalies.isEmpty { ErrorSummary(anomalies) }
        Card("La campagne") {
            PostForm(to: "/recensement/nouvelle", csrf: csrf, key: key, isGuarded: true) {
                el(.div, .class("fields")) {
                    TextBox(
                        frame: frame("objet", "Objet", hint: "Lu par les agents et par les professionnels.", example: "Patients sans médecin pendant l’épidémie", isRequired: true),
                        value: value("objet"), longest: 200)
                    if !caisses.isEmpty { ChoiceList(frame: frame("caisse", "Caisse qui conduit la campagne", isRequired: true), choices: caisses, value: value("caisse")) }
                    TextBox(frame: frame("departements", "Départements", hint: "Codes séparés par des virgules.", example: "39, 70", isRequired: true), value: value("departements"), longest: 80)
                    DateBox(frame: frame("ouverture", "Ouverture", isRequired: true), value: value("ouverture"))
                    DateBox(frame: frame("echeance", "Réponses attendues pour le", isRequired: true), value: value("echeance"))
                    DateBox(frame: frame("fin", "Dernier jour", hint: "Le lendemain, tout est effacé ; seuls les comptes restent.", isRequired: true), value: value("fin"))
                    ChoiceBoxes(
                        frame: frame("medecins", "Médecins appelés"),
                        choices: [Choice(value: "generalistes", label: "Généralistes"), Choice(value: "tous", label: "Toutes les spécialités")], value: value("medecins"))
                }
                el(.details, .class("secondary"), .open.when(anomalies.contains { $0.field == "essaisAuPlus" || $0.field == "heuresReponse" })) {
                    el(.summary) { "Délais" }
                    el(.div, .class("fields")) {
                        TextBox(frame: frame("essaisAuPlus", "Essais avant « injoignable »"), value: value("essaisAuPlus"), kind: .integer)
                        TextBox(frame: frame("heuresReponse", "Heures pour confirmer un patient adressé"), value: value("heuresReponse"), kind: .integer)
                    }
                }
                Actions { Button("Ouvrir et faire la liste d’appels", isMain: true) }
            }
        }
        el(.p, .class("hint")) {
            "L’ordre des appels est celui de la lettre du 13 mars 2020 : centres et maisons de santé, CPTS, puis médecins, puis infirmiers, les plus grands cabinets d’abord."
        }
    }

    private func frame(_ name: String, _ label: String, hint: String? = nil, example: String? = nil, isRequired: Bool = false) -> FieldFrame {
        FieldFrame(name: name, label: label, hint: hint, example: example, isRequired: isRequired, errors: anomalies.messages(at: name))
    }
}
