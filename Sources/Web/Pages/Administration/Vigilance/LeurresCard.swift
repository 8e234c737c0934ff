import Core
import Desk

/// Decoys: how many there are, and how to put more there or take them away.
struct LeurresCard: Component {
    let view: LeurresView
    let typed: (nombre: String, anomalies: [Anomaly])?
    let csrf: String

    var body: HTML {
        Card("Leurres", hint: "Des fiches de personnes qui n’existent pas et que personne ne soigne. Qui en consulte une cherche au hasard\u{A0}: son accès est suspendu aussitôt et vous êtes prévenu. Personne ne sait qui elles sont, vous non plus.") {
            el(.p) {
                if let last = view.dernierLe {
                    view.nombre == 1 ? "Une fiche est posée, le " : "\(view.nombre) fiches sont posées, la dernière le "
                    Moment(last)
                    "."
                } else {
                    "Aucune fiche n’est posée. Une vingtaine suffit à un guichet de cent mille assurés\u{A0}; posez-en davantage si vous en portez plus."
                }
            }
            PostForm(to: "/administration/leurres", csrf: csrf, label: "Poser des leurres") {
                TextBox(
                    frame: FieldFrame(name: "nombre", label: "Combien en poser", hint: "De 1 à 100.", example: "20", isRequired: true, errors: typed?.anomalies.messages(at: "nombre") ?? []),
                    value: typed?.nombre ?? "", kind: .integer)
                Actions { Button("Poser ces leurres") }
            }
            if view.nombre > 0 {
                PostForm(to: "/administration/leurres/retrait", csrf: csrf) { Actions { Button("Retirer tous les leurres", .secondary) } }
            }
        }
    }
}
