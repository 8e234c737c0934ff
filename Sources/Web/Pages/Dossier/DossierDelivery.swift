import Core
import Desk

/// What goes by hand: where to, and the note that it went.
struct DossierDelivery: Component {
    let view: DossierView
    let delivery: DeliveryView
    let today: LocalDate
    let csrf: String
    let key: String
    let isFund: Bool
    var anomalies: [Anomaly] = []

    var body: HTML {
        Notice(delivery.done != nil ? .success : .warning, delivery.label) {
            if delivery.done == nil {
                if delivery.address.isEmpty {
                    el(.p) { delivery.instruction }
                } else {
                    el(.p) { "Cette caisse ne reçoit pas ce document par voie électronique. Imprimez les volets et envoyez-les à cette adresse." }
                    address
                }
            } else if let by = delivery.doneBy {
                el(.p) { "Noté par \(by)." }
            }
            if view.actions.contains(.envoi) { note }
        }
    }

    private var address: HTML {
        el(.p) {
            for (rank, line) in delivery.address.enumerated() {
                if rank > 0 { leaf(.br) }
                line
            }
        }
    }

    private var note: HTML {
        PostForm(to: "/dossiers/\(view.id)/envoi", csrf: csrf, key: key, revision: view.revision, label: "Noter l’envoi") {
            if delivery.done == nil {
                el(.div, .class("fields")) {
                    DateBox(frame: FieldFrame(name: "le", label: "Date de l’envoi", errors: anomalies.messages(at: "le")), value: today.iso)
                }
                Actions {
                    if delivery.way == .courrier { Button("Noter : posté", .primary, sends: ("_action", "poste")) }
                    Button("Noter : remis en main propre", delivery.way == .courrier ? .secondary : .primary, sends: ("_action", "remis"))
                }
            } else {
                Actions { Button("Retirer cette note", .quiet, sends: ("_action", "aucun")) }
            }
        }.body
    }
}
