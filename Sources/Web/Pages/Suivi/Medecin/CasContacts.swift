import ContactTracing
import Core
import Desk

/// The contacts of a sheet, each with the reason it is one or is not, and what became of it.
struct CasContacts: Component {
    let fiche: FicheMedecin
    let csrf: String
    let now: Instant

    var body: HTML {
        if fiche.lignes.isEmpty {
            EmptyState(title: "Aucun contact saisi.", next: "Commencez par le foyer : le nom, l’adresse et la raison sont déjà remplis.")
        } else {
            DataTable(caption: caption, columns: ["Contact", "Exposition", "État", "Gestes"], rows: fiche.lignes.map(row))
        }
        if fiche.cas.etat != .clos {
            Actions { Button("Ajouter des contacts", fiche.lignes.isEmpty ? .primary : .secondary, to: "/suivi/cas/\(fiche.cas.id)/contacts") }
        }
    }

    private var caption: String {
        fiche.cas.etat.estActif ? "Ce que chacun est devenu" : "\(fiche.aEnregistrer) sur \(fiche.lignes.count) seront enregistrés à la validation"
    }

    private func row(_ line: FicheMedecin.Ligne) -> DataTable.Row {
        DataTable.Row {
            who(line.fiche)
            why(line)
            state(line)
            acts(line.fiche)
        }
    }

    private func who(_ contact: FicheContact) -> HTML {
        let personne = contact.donnees.personne
        return HTML {
            personne.displayName
            el(.span, .class("hint block")) {
                if let telephone = personne.telephone {
                    PhoneLink(telephone)
                    " · "
                }
                [personne.codePostal?.digits ?? Departement(contact.departement)?.libelle, contact.donnees.lien].compactMap { $0 }.joined(separator: " · ")
            }
            if personne.telephone == nil { el(.span, .class("hint block")) { "Sans téléphone : ne pourra pas être appelé." } }
        }
    }

    private func why(_ line: FicheMedecin.Ligne) -> HTML {
        HTML {
            StateTag(line.eligibilite.estContact ? "Contact" : "Pas un contact", line.eligibilite.estContact ? .info : .neutral)
            el(.span, .class("hint block")) { line.eligibilite.phrase }
        }
    }

    private func state(_ line: FicheMedecin.Ligne) -> HTML {
        HTML {
            StateTag(line.fiche.etat)
            if line.resteBrouillon, fiche.cas.etat.estActif { el(.span, .class("hint block")) { "Non enregistré : gardé de côté." } }
            if line.fiche.file == "medecin", line.fiche.etat == .brouillon || line.fiche.etat == .aAppeler || line.fiche.etat == .injoignable {
                el(.span, .class("hint block")) { "Vous l’appelez vous-même." }
                if let due = line.fiche.echeanceAppel { Clock(label: "Appel", deadline: due, now: now) }
            }
        }
    }

    private func acts(_ contact: FicheContact) -> HTML { el(.div, .class("acts")) { gestures(contact) } }

    @HTMLBuilder private func gestures(_ contact: FicheContact) -> HTML {
        let awaits = contact.etat == .brouillon || contact.etat == .aAppeler || contact.etat == .injoignable
        if awaits { named("Modifier", contact, to: "modification") }
        if contact.etat == .brouillon { form("retrait", "Retirer", contact) }
        if awaits, contact.file == "medecin" {
            if contact.etat != .brouillon, fiche.peutSigner { form("appel-medecin", "Je l’ai joint", contact, geste: .joint) }
            form("appel-medecin", "Rendre à la plateforme", contact, geste: .rendre)
        } else if awaits {
            form("appel-medecin", "J’appellerai moi-même", contact, geste: .prendre)
        }
        if contact.etat != .brouillon, contact.casDevenu == nil, contact.etat != .negatif, contact.etat != .clos, fiche.peutSigner {
            named("Résultat du test", contact, to: "resultat")
        }
        if let cas = contact.casDevenu { Link("Sa fiche de cas", to: "/suivi/cas/\(cas)") }
    }

    private func named(_ text: String, _ contact: FicheContact, to act: String) -> HTML {
        el(.a, .href("/suivi/contacts/\(contact.id)/\(act)")) {
            text
            el(.span, .class("sr")) { " : \(contact.donnees.personne.displayName)" }
        }
    }

    private func form(_ act: String, _ text: String, _ contact: FicheContact, geste: GesteAppel? = nil) -> HTML {
        PostForm(to: "/suivi/contacts/\(contact.id)/\(act)", csrf: csrf) {
            if let geste { PostForm.hidden("geste", geste.rawValue) }
            el(.button, .type("submit"), .class("button quiet")) {
                text
                el(.span, .class("sr")) { " : \(contact.donnees.personne.displayName)" }
            }
        }.body
    }
}
