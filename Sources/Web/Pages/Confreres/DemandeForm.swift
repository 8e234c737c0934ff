import Core
import Desk

/// When and where to be called, and about what. Filled beforehand from the last time.
struct DemandeForm: Component {
    let demande: DemandeEntretien
    let preparation: PreparationEntretien
    let anomalies: [Anomaly]
    let address: String
    let csrf: String
    let key: String
    /// A call that a refusal opened: the subject is known.
    var isOffered = false

    var body: HTML {
        Card(preparation.dossierTitre ?? "", hint: preparation.caisse.map { "Service médical, \($0.name)" }) {
            PostForm(to: address, csrf: csrf, key: key, isGuarded: true, label: "Demande d’entretien") {
                if let dossier = demande.dossier { PostForm.hidden("dossier", dossier) }
                el(.div, .class("fields")) {
                    if demande.dossier == nil && !isOffered {
                        ChoiceList(
                            frame: frame("caisse", "Caisse du patient", isRequired: true), choices: preparation.caisses.map { Choice(value: $0.code, label: $0.name) },
                            value: demande.caisse ?? "")
                    }
                    if !isOffered {
                        ChoiceList(
                            frame: frame("sujet", "Sujet", isRequired: true),
                            choices: SujetEchange.allCases.filter { $0.service == .medical }.map { Choice(value: $0.rawValue, label: $0.libelle) }, value: demande.sujet)
                    }
                    LongTextBox(
                        frame: frame("texte", isOffered ? "Ce que vous voulez dire au médecin-conseil" : "Votre question", hint: "Lue par le service médical seul.", isRequired: !isOffered),
                        value: demande.texte)
                    TextBox(
                        frame: frame("telephone", "Téléphone direct", hint: "Celui où l’on vous joint sans passer par le secrétariat.", isRequired: true),
                        value: demande.telephone.isEmpty ? preparation.telephone ?? "" : demande.telephone, kind: .telephone)
                    CreneauList(creneaux: preparation.creneaux, auPlusTard: preparation.auPlusTard, value: demande.creneau, errors: anomalies.messages(at: "creneau"))
                    TextBox(frame: frame("calmeDe", "Ne pas appeler de", hint: "Vide\u{A0}: à toute heure.", example: "12:00"), value: quiet(demande.calmeDe, preparation.calmes?.debut), longest: 5)
                    TextBox(frame: frame("calmeA", "jusqu’à", example: "14:00"), value: quiet(demande.calmeA, preparation.calmes?.fin), longest: 5)
                    CheckBox(frame: frame("urgent", "Urgent\u{A0}: la situation d’un patient ne peut pas attendre"), isChecked: demande.urgent)
                }
                Actions { Button("Demander l’entretien", isMain: true) }
            }
        }
    }

    private func quiet(_ typed: String, _ minute: Int?) -> String {
        guard typed.isEmpty, let minute, anomalies.isEmpty else { return typed }
        return "\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
    }

    private func frame(_ name: String, _ label: String, hint: String? = nil, example: String? = nil, isRequired: Bool = false) -> FieldFrame {
        FieldFrame(name: name, label: label, hint: hint, example: example, isRequired: isRequired, errors: anomalies.messages(at: name))
    }
}

/// The slots that can be booked; nothing chosen means as soon as possible.
struct CreneauList: Component {
    let creneaux: [Instant]
    let auPlusTard: Instant
    let value: String
    var errors: [String] = []

    var body: HTML {
        let frame = FieldFrame(name: "creneau", label: "Quand", hint: "Sans créneau, la caisse appelle avant le \(auPlusTard.formattedFr).", errors: errors)
        return frame.around("line") {
            el(.select, with: frame.attributes) {
                el(.option, .value("")) { "Dès que possible" }
                for slot in creneaux { el(.option, .value(slot.iso), .selected.when(slot.iso == value)) { Self.words(slot) } }
            }
        }
    }

    /// « mardi 10 mars, 14 h 30 »
    static func words(_ slot: Instant) -> String {
        let at = slot.date(in: .paris)
        let day = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"][at.date.weekday.rawValue - 1]
        return "\(day) \(at.date.formattedFr), \(HeuresCalmes.heure(at.hour * 60 + at.minute))"
    }
}
