import Core
import Desk

/// What the fund does with a dossier: take it, answer it, give it back.
struct DossierHandling: Component {
    let view: DossierView
    let csrf: String
    let key: String
    let typed: String
    let anomalies: [Anomaly]

    var body: HTML {
        if view.actions.contains(.priseEnCharge) {
            Card("À traiter", hint: "Une fois pris, il sort de la corbeille commune.") {
                PostForm(to: address("prise-en-charge"), csrf: csrf, key: key, revision: view.revision) {
                    Actions { Button("Prendre en charge", isMain: true) }
                }
            }
        }
        if view.actions.contains(.acceptation) {
            Card("Votre réponse") {
                PostForm(to: address("reponse"), csrf: csrf, key: key, revision: view.revision) {
                    LongTextBox(
                        frame: FieldFrame(
                            name: "motif", label: "Motif ou commentaire", hint: "Obligatoire pour une correction ou un refus : l’auteur le lira tel quel.",
                            errors: anomalies.map(\.message)), value: typed)
                    Actions {
                        Button("Accepter", .primary, sends: ("_action", "acceptation"), isMain: true)
                        Button("Demander une correction", .secondary, sends: ("_action", "demande-de-correction"))
                        Button("Refuser", .danger, sends: ("_action", "refus"))
                        Button("Remettre en file", .quiet, sends: ("_action", "remise-en-file"))
                    }
                }
            }
        }
    }

    private func address(_ word: String) -> String { "/corbeilles/dossiers/\(view.id)/\(word)" }
}
