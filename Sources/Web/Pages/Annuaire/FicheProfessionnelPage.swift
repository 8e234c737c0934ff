import Core
import Desk

/// One professional: what they are, where they practise, how they are reached.
struct FicheProfessionnelPage: Component {
    let view: FicheProfessionnel

    var body: HTML {
        if let person = view.present {
            identity(person)
            Card(person.exercices.count > 1 ? "Lieux d’exercice" : "Lieu d’exercice") {
                if person.exercices.isEmpty {
                    EmptyState(title: "L’annuaire ne donne aucun lieu d’exercice.", next: "La personne y est inscrite, sans activité déclarée.")
                } else {
                    el(.ul, .class("lines")) {
                        for practice in person.exercices { line(practice) }
                    }
                }
            }
            Card("Messagerie sécurisée") { MessageriesListe(mail: person.messageries) }
        } else {
            Notice(.warning, "\(view.nom) n’est plus dans l’annuaire national") {
                el(.p) { view.partiLe.map { "Depuis le relevé du \($0.formattedFr). Ne lui adressez plus de document." } ?? "Ne lui adressez plus de document." }
            }
            el(.p) { Link("Chercher quelqu’un d’autre", to: "/annuaire") }
        }
        if let day = view.aJourLe { el(.p, .class("hint")) { "Annuaire national du \(day.formattedFr)." } }
    }

    private func identity(_ person: ProfessionnelVue) -> HTML {
        Card("") {
            Facts(
                facts: [
                    .init("Profession", person.profession), person.specialites.isEmpty ? nil : .init("Spécialité", person.specialites.joined(separator: ", ")),
                    person.rpps.map { .init("Numéro RPPS", $0) },
                ].compactMap { $0 })
        }.body
    }

    private func line(_ practice: ExerciceVue) -> HTML {
        el(.li, .class("split")) {
            el(.div) {
                if let place = practice.lieu {
                    el(.p) { el(.strong) { Link(place.nom, to: place.address) } }
                    el(.p, .class("hint")) { place.adresse.joined(separator: ", ") }
                } else {
                    el(.p) { "Lieu non précisé" }
                }
                el(.p, .class("hint")) { [practice.profession, practice.specialite, practice.mode].compactMap { $0 }.joined(separator: ", ") }
            }
            if let phone = practice.lieu?.telephone { el(.p) { PhoneLink(phone) } }
        }
    }
}

/// Secure mail addresses: those that serve, those that no longer do, and how many are ex-directory.
struct MessageriesListe: Component {
    let mail: MessageriesVue

    var body: HTML {
        if mail.adresses.isEmpty {
            el(.p) { mail.enListeRouge == 0 ? "Aucune adresse n’est connue." : "Aucune adresse ne peut être montrée." }
        } else {
            el(.ul, .class("lines")) {
                for address in mail.adresses { line(address) }
            }
        }
        if mail.enListeRouge > 0 {
            el(.p, .class("hint")) {
                mail.enListeRouge == 1
                    ? "Une adresse est en liste rouge\u{A0}: elle n’est montrée à personne. Demandez-la directement."
                    : "\(mail.enListeRouge) adresses sont en liste rouge\u{A0}: elles ne sont montrées à personne. Demandez-les directement."
            }
        }
    }

    private func line(_ address: MessagerieVue) -> HTML {
        el(.li) {
            el(.p) {
                if address.finie == nil { el(.strong) { address.adresse } } else { address.adresse }
                " "
                if address.finie != nil {
                    StateTag("Obsolète", .warning)
                } else if address.estPreferee, mail.adresses.count > 1 {
                    StateTag("À préférer", .success)
                }
            }
            if let day = address.finie { el(.p, .class("hint")) { "Ne sert plus depuis le \(day.formattedFr)." } }
            if let words = address.description { el(.p, .class("hint")) { words } }
        }
    }
}
