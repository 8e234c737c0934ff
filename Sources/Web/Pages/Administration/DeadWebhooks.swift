import Core
import Desk

/// Programs whose news were given up on after the last try: their owners see it too, and may have left.
struct DeadWebhooks: Component {
    let hooks: [WebhookAbandonne]
    let csrf: String

    var body: HTML {
        el(.h2) { "Avis aux logiciels abandonnés" }
        if hooks.isEmpty {
            EmptyState(title: "Aucun avis n’a été abandonné.", next: "Un avis est réessayé pendant une journée environ avant d’apparaître ici.")
        } else {
            DataTable(caption: "Du plus ancien au plus récent", columns: ["Logiciel", "Compte", "Avis", "Raison", "Depuis", "Action"], rows: hooks.map(row))
        }
    }

    private func row(_ hook: WebhookAbandonne) -> DataTable.Row {
        DataTable.Row {
            hook.machine
            hook.compte
            String(hook.abandonnes)
            hook.erreur ?? "—"
            Moment(hook.depuis)
            PostForm(to: "/administration/webhooks/\(hook.id)/relance", csrf: csrf) {
                el(.button, .type("submit"), .class("button secondary")) {
                    "Renvoyer"
                    el(.span, .class("sr")) { "\u{A0}: \(hook.abandonnes) avis à \(hook.machine)" }
                }
            }
        }
    }
}
