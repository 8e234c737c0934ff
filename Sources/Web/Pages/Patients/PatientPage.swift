import Core
import Desk

/// A patient in hand: what can be begun, who they are, what was done for them here.
struct PatientPage: Component {
    let view: PatientView
    let services: [Teleservice]
    let now: Instant
    /// A case sheet can be opened for them: the reader is a doctor, and a tracing is open.
    var opensCase = false
    /// Their rights today.
    var droits: ReponseDroitsView?

    var body: HTML {
        if let droits { DroitsLigne(view: droits) }
        if services.isEmpty {
            Notice(.info, "Aucun service n’est ouvert à votre profession pour l’instant.")
        } else {
            Actions {
                for (index, service) in services.enumerated() {
                    Button(service.texts.shortTitle, index == 0 ? .primary : .secondary, to: "/dossiers/nouveau/\(service.code)?patient=\(view.patient.id)")
                }
            }
        }
        if opensCase { el(.p) { Link("Ouvrir une fiche de cas", to: "/suivi/cas/nouveau?patient=\(view.patient.id)") } }
        Card("Identité") {
            IdentiteLigne(patient: view.patient.id, fiabilite: view.fiabilite, vuLe: view.vuLe)
            Facts(facts: facts)
        }
        Card("Vos dossiers pour ce patient") {
            if view.dossiers.items.isEmpty {
                EmptyState(title: "Aucun dossier pour ce patient.", next: "Ceux que vous ouvrirez se retrouveront ici.")
            } else {
                DossierLines(lines: view.dossiers.items, now: now, showsPatient: false)
                if view.dossiers.next != nil { el(.p) { Link("Tous ses dossiers", to: "/dossiers?patient=\(view.patient.id)") } }
            }
        }
    }

    /// Who it is takes a reason, said on the next page.
    private var treatingDoctor: HTML {
        let since = view.treatedSince.map { " depuis le \($0.formattedFr)" } ?? ""
        return HTML {
            view.isOwnTreatingDoctor ? "Vous\(since)" : view.hasTreatingDoctor ? "Un autre médecin\(since)" : "Aucun déclaré"
            " · "
            Link(view.isOwnTreatingDoctor ? "historique" : "savoir qui", to: "/patients/\(view.patient.id)/medecin-traitant")
        }
    }

    /// Its people, and a message that leaves for the right fund without looking for it.
    private var fund: HTML {
        HTML {
            view.patient.caisse.name
            " · "
            Link("qui joindre", to: "/caisses/\(view.patient.caisse.code)")
            " · "
            Link("lui écrire", to: "/messagerie/nouveau?caisse=\(view.patient.caisse.code)")
        }
    }

    private var facts: [Facts.Fact] {
        var facts = [
            Facts.Fact(name: view.patient.sexe == .feminin ? "Née le" : "Né le", value: Moment(view.patient.birthDate).body),
            Facts.Fact("Numéro de sécurité sociale", view.patient.maskedNIR), Facts.Fact(name: "Caisse", value: fund),
        ]
        if let address = view.address { facts.append(.init("Adresse", address)) }
        if let telephone = view.telephone { facts.append(.init(name: "Téléphone", value: PhoneLink(telephone).body)) }
        facts.append(.init(name: "Médecin traitant", value: treatingDoctor))
        facts.append(.init(name: "Documents", value: Link("son espace de documents", to: "/patients/\(view.patient.id)/espace").body))
        facts.append(.init(name: "Longue durée (ALD)", value: Link("affections, renouvellements", to: "/patients/\(view.patient.id)/affections").body))
        facts.append(.init(name: "Remboursements", value: Link("douze derniers mois, avec l’accord du patient", to: "/patients/\(view.patient.id)/remboursements").body))
        return facts
    }
}
