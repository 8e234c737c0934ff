import Core
import Desk

/// One fund: who answers what, and how to reach them directly.
struct ContactsPage: Component {
    let view: ContactsVue
    let today: LocalDate

    var body: HTML {
        Card("Adresse et standard") {
            Facts(facts: [
                .init("Adresse", view.caisse.adresse.enUneLigne), .init(name: "Standard", value: PhoneLink(view.caisse.telephone).body),
                .init("Code organisme", view.caisse.codeOrganisme.formatted),
            ])
            if view.modifiables {
                Actions { Button("Tenir les contacts de cette caisse", to: "/caisses/\(view.caisse.codeOrganisme.code)/contacts") }
            }
        }
        if view.contacts.isEmpty {
            EmptyState(
                title: "Cette caisse n’a pas encore donné ses lignes directes.",
                next: "Appelez son standard ci-dessus. Ses agents peuvent les écrire ici à tout moment.")
        } else {
            el(.h2) { "Qui joindre pour…" }
            for sujet in SujetContact.allCases { topic(sujet) }
        }
    }

    private func topic(_ sujet: SujetContact) -> HTML {
        let contacts = view.contacts.filter { $0.sujet == sujet }
        guard !contacts.isEmpty else { return HTML() }
        return Card(sujet.libelle, hint: sujet.pourQuoi) {
            el(.ul, .class("lines")) {
                for contact in contacts { line(contact) }
            }
        }.body
    }

    private func line(_ contact: ContactCaisseVue) -> HTML {
        el(.li, .class("split")) {
            el(.div) {
                el(.p) { el(.strong) { contact.intitule } }
                el(.p) { contact.role }
                if let sector = contact.secteur { el(.p, .class("hint")) { "Secteur\u{A0}: \(sector)" } }
                el(.p, .class("hint")) {
                    "À jour du "
                    Moment(contact.ecritLe.date(in: .paris).date)
                }
            }
            el(.div) {
                if let phone = contact.telephone { el(.p) { PhoneLink(phone) } }
                if let mail = contact.courriel { el(.p) { el(.a, .href("mailto:" + mail)) { mail } } }
                if let hours = contact.horaires { el(.p, .class("hint")) { hours } }
            }
        }
    }
}
