import ContactTracing
import Core
import Desk

/// A case in the agency's hands: what to do first, then what is known.
struct CasAgencePageVue: Component {
    let view: CasAgenceVue
    let done: ActionAgence?
    let csrf: String
    let key: String

    var body: HTML {
        if let done { Notice(.success, Self.words(done), isLive: true) }
        if view.suiviTermine { Notice(.info, "Plus aucun appel n’est prévu : la fiche peut être close.") }
        if !view.actions.isEmpty { actions }
        Card("Le cas") { Facts(facts: facts) }
        Card("Contacts", hint: "Les contacts non joints suivent le cas quand il change de mains.") { contacts }
        if !view.appels.isEmpty { Card("Appels d’isolement") { IsolementTable(appels: view.appels) } }
        if view.actions.contains(.cloture) { closing }
    }

    private var actions: HTML {
        Actions {
            for (index, action) in view.actions.filter({ $0 != .cloture }).enumerated() {
                PostForm(to: address(action), csrf: csrf, key: "\(key)\(index)", revision: view.fiche.revision) {
                    Button(action.libelle, index == 0 ? .primary : .secondary, isMain: index == 0)
                }
            }
        }.body
    }

    private var closing: HTML {
        FoldedCard(
            title: ActionAgence.cloture.libelle, hint: "Quand l’isolement est terminé, ou le suivi sans objet.", isOpen: view.suiviTermine,
            content: HTML {
                el(.p) { "Les appels restants sont annulés. La fiche reste lisible jusqu’à son effacement, le \(view.fiche.effacementLe.formattedFr)." }
                PostForm(to: address(.cloture), csrf: csrf, key: "\(key)c", revision: view.fiche.revision) { Actions { Button("Clore", .danger) } }
            }
        ).body
    }

    private func address(_ action: ActionAgence) -> String { "/suivi/agence/cas/\(view.fiche.id)/\(action.rawValue)" }

    private var facts: [Facts.Fact] {
        let fiche = view.fiche
        var facts = [Facts.Fact(name: "État", value: StateTag(fiche.etat).body), .init(name: "Téléphone", value: PhoneLink(fiche.donnees.personne.telephone, absent: "Inconnu").body)]
        if let birth = fiche.donnees.personne.dateNaissance { facts.append(.init(name: "Naissance", value: Moment(birth).body)) }
        facts.append(.init("Département", Departement(fiche.departement)?.libelle ?? fiche.departement))
        for place in fiche.donnees.lieux {
            facts.append(.init(place.nature.libelle, place.libelle + (place.le.map { ", le \($0.formattedShort)" } ?? "")))
        }
        if let day = fiche.symptomesLe { facts.append(.init(name: "Premiers symptômes", value: Moment(day).body, isMedical: true)) }
        if let words = fiche.donnees.symptomes { facts.append(.init("Symptômes", words, isMedical: true)) }
        if let at = fiche.valideLe { facts.append(.init(name: "Fiche validée", value: Moment(at).body)) }
        if let note = fiche.donnees.note { facts.append(.init(name: "Note", value: lines(note))) }
        return facts
    }

    private func lines(_ text: String) -> HTML {
        HTML { for line in text.split(separator: "\n") { el(.p) { String(line) } } }
    }

    @HTMLBuilder private var contacts: HTML {
        if view.fiche.contacts.isEmpty {
            el(.p) { "Aucun contact saisi sur cette fiche." }
        } else {
            DataTable(
                caption: "Dans l’ordre de saisie", columns: ["Contact", "État", "File", "Téléphone"],
                rows: view.fiche.contacts.map { contact in
                    DataTable.Row {
                        HTML {
                            contact.donnees.personne.displayName
                            el(.span, .class("hint block")) { contact.numero }
                        }
                        contact.etat.libelle
                        Self.queue(contact.file)
                        PhoneLink(contact.donnees.personne.telephone)
                    }
                })
        }
    }

    private static func queue(_ word: String) -> String {
        switch word {
        case "agence": "Agence"
        case "medecin": "Médecin"
        default: "Plateforme"
        }
    }

    private static func words(_ action: ActionAgence) -> String {
        switch action {
        case .prise: "Le cas est à l’agence, avec ses contacts non joints."
        case .retour: "Le cas est rendu à la plateforme, avec ses contacts non joints."
        case .suivi: "Le suivi commence : les appels sont planifiés."
        case .cloture: "La fiche est close."
        }
    }
}

/// Calls of one person, made and planned.
struct IsolementTable: Component {
    let appels: [AppelIsolement]

    var body: HTML {
        DataTable(
            caption: "Du premier au dernier", columns: ["Jour", "Prévu", "Résultat"],
            rows: appels.map { appel in
                DataTable.Row {
                    HTML { if appel.faitLe == nil { Link("Jour \(appel.jour)", to: "/suivi/isolement/\(appel.id)") } else { "Jour \(appel.jour)" } }
                    Moment(appel.prevuLe)
                    appel.issue?.libelle ?? "À faire"
                }
            })
    }
}
