import Core
import Desk

/// The first message of a thread. Its subject says who reads it.
struct NouveauFilForm: Component {
    let nouveau: NouveauFil
    let dossier: DossierView?
    let caisses: [CaisseSummary]
    let anomalies: [Anomaly]
    let csrf: String
    let key: String

    var body: HTML {
        Card(dossier.map { "\($0.teleserviceTitle), \($0.summary)" } ?? "") {
            el(.form, .method("post"), .action("/messagerie"), Attribute("enctype", "multipart/form-data"), .novalidate, Attribute("data-guard", flag: true), .ariaLabel("Nouveau message")) {
                PostForm.hidden("_csrf", csrf)
                PostForm.hidden("_cle", key)
                if let dossier { PostForm.hidden("dossier", dossier.id) }
                el(.div, .class("fields")) {
                    if dossier == nil {
                        ChoiceList(
                            frame: frame("caisse", "Caisse", isRequired: true), choices: caisses.map { Choice(value: $0.code, label: $0.name) }, value: nouveau.caisse ?? "")
                    }
                    ChoiceList(
                        frame: frame("sujet", "Sujet", hint: "Il désigne le service qui vous lira.", isRequired: true),
                        choices: SujetEchange.allCases.filter { dossier != nil || !$0.exigeDossier }.map { Choice(value: $0.rawValue, label: "\($0.libelle) — \($0.service.libelle.lowercased())") },
                        value: nouveau.sujet)
                    TextBox(frame: frame("titre", "Titre", example: "Protocole\u{A0}: traitement modifié", isRequired: true), value: nouveau.titre)
                    LongTextBox(frame: frame("texte", "Message", isRequired: true), value: nouveau.texte)
                    PiecesBox(errors: anomalies.messages(at: "pieces"))
                    CheckBox(frame: frame("urgent", "Urgent\u{A0}: à lire aujourd’hui pour un patient"), isChecked: nouveau.urgent)
                }
                Actions { Button("Envoyer", isMain: true) }
            }
        }
    }

    private func frame(_ name: String, _ label: String, hint: String? = nil, example: String? = nil, isRequired: Bool = false) -> FieldFrame {
        FieldFrame(name: name, label: label, hint: hint, example: example, isRequired: isRequired, errors: anomalies.messages(at: name))
    }
}

/// Files to join.
struct PiecesBox: Component {
    let errors: [String]

    var body: HTML {
        let frame = FieldFrame(
            name: "pieces", label: "Pièces jointes",
            hint: "PDF, PNG ou JPEG, \(NettoyagePieces.most) au plus, 5\u{A0}Mo chacune. Ce qui s’exécute dans un PDF est retiré.", errors: errors)
        return frame.around("line") {
            leaf(.input, with: frame.attributes + [.type("file"), Attribute("multiple", flag: true), Attribute("accept", "application/pdf,image/png,image/jpeg")])
        }
    }
}
