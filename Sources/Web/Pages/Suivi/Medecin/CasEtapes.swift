import ContactTracing
import Core
import Desk

/// Where the sheet stands, and the one thing to do next.
struct CasEtapes: Component {
    let fiche: FicheMedecin
    let csrf: String
    let now: Instant
    var anomalies: [Anomaly] = []
    var typed: [String: String] = [:]

    var body: HTML {
        el(.p, .class("standing")) { StateTag(fiche.cas.etat) }
        switch fiche.cas.etat {
        case .suspect: result
        case .positif:
            if let due = fiche.cas.echeanceValidation { Clock(label: "Validation de la fiche", deadline: due, now: now) }
            validation
        case .valide, .complete, .escalade, .suivi, .clos: validated
        case .negatif: HTML()
        }
    }

    private var address: String { "/suivi/cas/\(fiche.cas.id)" }

    private var result: HTML {
        Card("Le résultat du test", hint: "Saisissez les contacts dès maintenant : ce sont des brouillons, personne n’est appelé.") {
            if fiche.peutSigner {
                PostForm(to: "\(address)/positif", csrf: csrf, label: "Résultat positif") {
                    el(.div, .class("fields")) {
                        DateBox(frame: FieldFrame(name: "jour", label: "Résultat positif connu le", isRequired: true, errors: anomalies.messages(at: "jour")),
                            value: typed["jour"] ?? now.date(in: .paris).date.iso)
                        TextBox(frame: FieldFrame(name: "heure", label: "à", isRequired: true, errors: anomalies.messages(at: "heure")), value: typed["heure"] ?? Self.hour(now), longest: 8)
                    }
                    Actions {
                        Button("Le résultat est positif", .primary)
                        Button("Le résultat est négatif…", .secondary, to: "\(address)/negatif")
                    }
                }
            } else {
                el(.p) { "Le médecin annonce le résultat et valide la fiche lui-même. Vous pouvez préparer la fiche et les contacts." }
            }
        }.body
    }

    private var validation: HTML {
        Card("Valider la fiche", hint: counts) {
            if fiche.valideeATemps == false {
                Notice(.warning, "Le délai est dépassé. Validez quand même : les contacts attendent d’être appelés ; la fiche sera dite tardive.")
            }
            if fiche.peutSigner {
                PostForm(to: "\(address)/validation", csrf: csrf, label: "Valider la fiche") {
                    ChoiceBoxes(
                        frame: FieldFrame(name: "annonce", label: "Comment le résultat a été annoncé", isRequired: true, errors: anomalies.messages(at: "annonce")),
                        choices: Annonce.allCases.map { Choice(value: $0.rawValue, label: $0.label) }, value: "")
                    Actions { Button("Valider la fiche", .primary, isMain: true) }
                }
            } else {
                el(.p) { "Prête pour la signature du médecin : lui seul valide." }
            }
        }.body
    }

    private var counts: String {
        var words = fiche.aEnregistrer == 0 ? "Aucun contact ne sera enregistré." : fiche.aEnregistrer == 1
            ? "1 contact sera enregistré, et appelé dans les 24 heures." : "\(fiche.aEnregistrer) contacts seront enregistrés, et appelés dans les 24 heures."
        if fiche.nonRetenus > 0 {
            words += fiche.nonRetenus == 1 ? " 1 brouillon reste de côté : son exposition n’en fait pas un contact." : " \(fiche.nonRetenus) brouillons restent de côté : leur exposition n’en fait pas des contacts."
        }
        return words
    }

    @HTMLBuilder private var validated: HTML {
        if let at = fiche.cas.valideLe {
            Notice(fiche.valideeATemps == false ? .warning : .success, fiche.valideeATemps == false ? "Validée hors délai" : "Validée dans les temps") {
                el(.p) {
                    "Le "
                    Moment(at)
                    fiche.cas.annonce.flatMap(Annonce.init).map { ", résultat annoncé en \($0.label.lowercased())." } ?? "."
                }
            }
        }
    }

    static func hour(_ moment: Instant) -> String {
        let civil = moment.date(in: .paris)
        return "\(civil.hour < 10 ? "0" : "")\(civil.hour):\(civil.minute < 10 ? "0" : "")\(civil.minute)"
    }
}
