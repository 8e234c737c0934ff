import ContactTracing
import Core
import Desk

/// A sheet of a case as the platform reads it.
struct FicheTerritoirePage: Component {
    let view: FicheTerritoire
    let fait: String?
    let csrf: String
    let key: String

    private var fiche: FicheCas { view.fiche }

    var body: HTML {
        if let done { Notice(fait == "fermee" ? .info : .success, done, isLive: true) }
        Card("") {
            el(.p, .class("standing")) {
                StateTag(fiche.etat.libelle, fiche.etat == .clos ? .neutral : .info)
                " "
                el(.strong) { fiche.donnees.personne.displayName }
            }
            Facts(facts: facts)
            if fiche.collectivite { Notice(.warning, "Collectivité signalée : confiez cette fiche à l’agence régionale.") }
        }
        actions
        contacts
    }

    private var done: String? {
        switch fait {
        case "completion": "Fiche complétée."
        case "escalade": view.alertePossible ? "Fiche confiée à l’agence. Un courriel lui dit son numéro, et rien d’autre." : "Fiche confiée à l’agence. Aucune adresse d’alerte n’est connue pour ce département : prévenez-la de vive voix."
        case "cloture": "Fiche close."
        case "contacts": "Contacts ajoutés. Ceux que la définition retient attendent leur premier appel."
        case "correction": "Fiche corrigée."
        case "fermee": "Cette fiche ne se modifie pas d’ici : elle est close, ou tenue par d’autres."
        default: nil
        }
    }

    private var facts: [Facts.Fact] {
        let personne = fiche.donnees.personne
        var facts = [
            Facts.Fact(name: "Téléphone", value: PhoneLink(personne.telephone).body), Facts.Fact("Naissance", personne.dateNaissance?.formattedShort ?? "—"),
            Facts.Fact("Département", fiche.departement), Facts.Fact("Premiers symptômes", fiche.symptomesLe?.formattedFr ?? "Sans symptôme connu"),
        ]
        if let words = fiche.donnees.symptomes { facts.append(.init("Symptômes", words, isMedical: true)) }
        if let at = fiche.valideLe { facts.append(.init(name: "Validée le", value: Moment(at).body)) }
        facts.append(.init("Identité donnée aux contacts", fiche.accord ? "oui, la personne l’accepte" : "non, jamais"))
        for lieu in fiche.donnees.lieux { facts.append(.init(lieu.nature.libelle, lieu.libelle)) }
        if let alerte = view.alerte {
            facts.append(.init("Courriel à l’agence", alerte == "envoye" ? "parti" : alerte == "mort" ? "en échec : l’administration est prévenue" : "en attente"))
        }
        facts.append(.init("Effacement de la fiche", fiche.effacementLe.formattedFr))
        return facts
    }

    @HTMLBuilder private var actions: HTML {
        if view.peutCompleter || view.peutEscalader || view.peutClore || view.peutSaisir {
            el(.div, .class("actions")) {
                if view.peutSaisir {
                    Button("Ajouter des contacts", to: "/suivi/fiches/\(fiche.id)/contacts")
                    Button("Corriger la fiche", .secondary, to: "/suivi/fiches/\(fiche.id)/correction")
                }
                if view.peutCompleter { act("completion", "Marquer complétée", .secondary) }
                if view.peutEscalader { act("escalade", "Confier à l’agence régionale", .secondary) }
                if view.peutClore { act("cloture", "Clore la fiche", .danger) }
            }
        }
    }

    private func act(_ word: String, _ label: String, _ weight: Button.Weight) -> HTML {
        PostForm(to: "/suivi/fiches/\(fiche.id)/\(word)", csrf: csrf, key: key + word, revision: fiche.revision) { Button(label, weight) }.body
    }

    @HTMLBuilder private var contacts: HTML {
        if fiche.contacts.filter({ $0.etat != .brouillon }).isEmpty {
            EmptyState(title: "Aucun contact n’est enregistré sur cette fiche.", next: view.peutSaisir ? "Demandez-les à la personne, puis ajoutez-les : ils entrent aussitôt dans la file d’appels." : "Son médecin en ajoute depuis sa propre page.")
        } else {
            DataTable(
                caption: "Ses contacts", columns: ["Contact", "État", "Essais", "Premier appel"],
                rows: fiche.contacts.filter { $0.etat != .brouillon }.map { contact in
                    DataTable.Row {
                        HTML {
                            if contact.departement == fiche.departement { Link(contact.donnees.personne.displayName, to: "/suivi/appels/\(contact.id)") } else { contact.donnees.personne.displayName }
                        }
                        StateTag(contact.etat)
                        String(contact.essais)
                        HTML { if let at = contact.jointLe { Moment(at) } else { "—" } }
                    }
                })
        }
    }
}
