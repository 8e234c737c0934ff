import ContactTracing
import Core
import Desk

/// One call: who, what was said before, how it went.
struct AppelIsolementPage: Component {
    let appel: AppelIsolement
    let autres: [AppelIsolement]
    let issue: String
    let note: String
    let anomalies: [Anomaly]
    let csrf: String
    let key: String

    var body: HTML {
        if !anomalies.isEmpty { ErrorSummary(anomalies) }
        Card("À appeler") { Facts(facts: facts) }
        if let done = appel.issue, let at = appel.faitLe {
            Notice(.info, "Appel déjà noté : \(done.libelle.lowercased()).") { el(.p) { Moment(at) } }
        } else {
            form
        }
        if !autres.isEmpty { Card("Autres appels à cette personne") { IsolementTable(appels: autres) } }
    }

    private var facts: [Facts.Fact] {
        var facts = [Facts.Fact(name: "Téléphone", value: PhoneLink(appel.personne.telephone, absent: "Inconnu").body), .init("Fiche", appel.numero)]
        if let words = appel.symptomes { facts.append(.init("Symptômes connus", words, isMedical: true)) }
        if let note = appel.note {
            facts.append(.init(name: "Déjà noté", value: HTML { for line in note.split(separator: "\n") { el(.p) { String(line) } } }))
        }
        return facts
    }

    private var form: HTML {
        Card("Comment s’est passé l’appel") {
            PostForm(to: "/suivi/isolement/\(appel.id)", csrf: csrf, key: key, label: "Noter l’appel") {
                el(.div, .class("fields")) {
                    ChoiceBoxes(
                        frame: FieldFrame(name: "issue", label: "Résultat", isRequired: true, errors: anomalies.messages(at: "issue")),
                        choices: IssueSuivi.allCases.map { Choice(value: $0.rawValue, label: $0.libelle, hint: Self.follows($0)) }, value: issue)
                    LongTextBox(
                        frame: FieldFrame(
                            name: "note", label: "Note", hint: "Nécessaire pour des symptômes ou un besoin. Rien sur une autre personne.", isMedical: true,
                            errors: anomalies.messages(at: "note")), value: note)
                }
                Actions { Button("Noter l’appel", isMain: true) }
            }
        }.body
    }

    /// What the choice brings about.
    private static func follows(_ issue: IssueSuivi) -> String? {
        switch issue {
        case .pasDeReponse: "Un appel est prévu demain."
        case .arrete: "Les appels suivants sont annulés."
        case .symptomes: "Conseillez d’appeler le médecin ; le 15 en cas de gêne pour respirer."
        case .vaBien, .besoinAide: nil
        }
    }
}
