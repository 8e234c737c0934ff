import Core
import Desk

/// The delegations a professional gave, and the form that gives one more.
struct DelegationsGiven: Component {
    let delegations: [DelegationView]
    let teleservices: [Teleservice]
    let grant: DelegationGrant
    let anomalies: [Anomaly]
    let csrf: String

    var body: HTML {
        Card("Délégations données", hint: "Une personne de confiance prépare vos dossiers ; vous seul les déposez. Tout ce qu’elle fait est noté à son nom.") {
            if delegations.isEmpty {
                el(.p) { "Vous n’avez délégué à personne." }
            } else {
                DelegationLines(delegations: delegations, shown: \.delegateName) { revocation($0) }
            }
            el(.h3) { "Déléguer à quelqu’un" }
            form
        }
    }

    private func revocation(_ delegation: DelegationView) -> HTML {
        guard !delegation.isRevoked else { return HTML() }
        return PostForm(to: "/compte/delegations/\(delegation.id)/revocation", csrf: csrf) {
            el(.button, .type("submit"), .class("button danger")) {
                "Retirer"
                el(.span, .class("sr")) { " la délégation de \(delegation.delegateName)" }
            }
        }.body
    }

    private var form: HTML {
        PostForm(to: "/compte/delegations", csrf: csrf, label: "Déléguer à quelqu’un") {
            el(.div, .class("fields")) {
                TextBox(
                    frame: FieldFrame(
                        name: "delegataire", label: "Identifiant de la personne", hint: "Elle le lit sur sa propre page « Mon compte ».", isRequired: true,
                        errors: anomalies.messages(at: "delegataire")), value: grant.identifier)
                services
                TextBox(
                    frame: FieldFrame(name: "debut", label: "Premier jour", isRequired: true, errors: anomalies.messages(at: "debut")), value: grant.from,
                    kind: .date)
                TextBox(
                    frame: FieldFrame(name: "fin", label: "Dernier jour", hint: "Un an au plus.", isRequired: true, errors: anomalies.messages(at: "fin")),
                    value: grant.until, kind: .date)
            }
            Actions { Button("Déléguer", .secondary) }
        }.body
    }

    private var services: HTML {
        let frame = FieldFrame(
            name: "teleservices", label: "Pour quels téléservices", hint: "Aucune case cochée : tous.", errors: anomalies.messages(at: "teleservices"))
        return frame.aroundSet {
            for (index, service) in teleservices.enumerated() {
                el(.label, .class("check")) {
                    leaf(.input, .type("checkbox"), .id(index == 0 ? frame.id : "\(frame.id)-\(index)"), .name("teleservices.\(service.code)"), .value("oui"),
                        .checked.when(grant.teleservices.contains(service.code)))
                    el(.span) { service.texts.shortTitle }
                }
            }
        }
    }
}
