import Core
import Desk

/// What the treating doctor has to ask for, the next end first.
struct RenouvellementsPage: Component {
    let found: [RenouvellementProche]

    var body: HTML {
        if found.isEmpty {
            EmptyState(
                title: "Aucun renouvellement à demander.", next: "Ceux qui se demandent arrivent ici trois mois avant leur fin, avec un avis\u{A0}; les automatiques n’y sont pas.",
                action: Link("Mes patients déclarés", to: "/patientele/medecin-traitant"))
        } else {
            DataTable(
                caption: found.count == 1 ? "Un renouvellement" : "\(found.count) renouvellements, le plus proche d’abord",
                columns: ["Patient", "Affection", "Fin", "Où en est-on", "Patient averti"], rows: found.map(row))
        }
    }

    private func row(_ one: RenouvellementProche) -> DataTable.Row {
        DataTable.Row {
            HTML {
                Link(one.patient.name, to: "/patients/\(one.patient.id)/affections")
                el(.span, .class("hint block")) { one.patient.birthDate.formattedShort }
            }
            HTML {
                one.affection.titre
                if one.affection.estIrreversible { el(.span, .class("hint block")) { "Irréversible (proposition)" } }
                if !one.affection.renouvellement.certain { el(.span, .class("hint block")) { "À demander, sauf si la caisse l’a déjà renouvelée" } }
            }
            HTML {
                one.affection.periode.au?.formattedShort ?? "–"
                el(.span, .class("hint block")) { one.jours == 0 ? "aujourd’hui" : one.jours == 1 ? "demain" : "dans \(one.jours)\u{A0}jours" }
            }
            HTML {
                one.affection.avancement
                if !one.affection.demandes.contains(where: { $0.objet == "Renouvellement" && $0.etat != .refuse }) {
                    el(.span, .class("hint block")) { Link("Renouveler", to: "/dossiers/nouveau/protocole-de-soins?patient=\(one.patient.id)") }
                }
            }
            HTML {
                one.affection.patientAverti ?? "Pas encore"
                if let id = one.affection.id, one.affection.lettreAttend { el(.span, .class("hint block")) { Link("Imprimer la lettre", to: "/affections/\(id)/lettre.pdf") } }
            }
        }
    }
}

/// For the fund: whom to help find a doctor.
struct SansMedecinPage: Component {
    let page: Page<PatientSansMedecin>

    var body: HTML {
        if page.items.isEmpty {
            EmptyState(title: "Aucun patient sans médecin traitant.", next: "Tous ceux dont une affection a été ouverte à ce guichet en ont déclaré un.")
        } else {
            DataTable(
                caption: page.items.count == 1 ? "Un patient" : "\(page.items.count) patients", columns: ["Patient", "Commune", "Téléphone", "Ouverte depuis", "Jusqu’au"],
                rows: page.items.map { one in
                    DataTable.Row {
                        HTML {
                            one.patient.name
                            el(.span, .class("hint block")) { one.patient.birthDate.formattedShort }
                            if let titre = one.titre { el(.span, .class("hint block")) { titre } }
                        }
                        one.patient.commune ?? "–"
                        PhoneLink(one.telephone, absent: "–")
                        one.du.formattedShort
                        one.au?.formattedShort ?? "–"
                    }
                })
        }
        if let next = page.next { el(.p) { Link("Suite de la liste", to: "/affections/sans-medecin?curseur=\(next)") } }
    }
}

/// For the fund: letters that no message replaces.
struct LettresPage: Component {
    let found: [LettreAffection]
    let wasNoted: Bool
    let csrf: String
    let now: Instant

    var body: HTML {
        if wasNoted { Notice(.success, "C’est noté\u{A0}: la lettre est partie.", isLive: true) }
        if found.isEmpty {
            EmptyState(title: "Aucune lettre à envoyer.", next: "Une lettre n’attend ici que si le patient n’a ni courriel ni téléphone mobile.")
        } else {
            DataTable(
                caption: found.count == 1 ? "Une lettre" : "\(found.count) lettres, la plus ancienne d’abord", columns: ["Patient", "Échéance", "Attend depuis", "Lettre"],
                rows: found.map { one in
                    DataTable.Row {
                        one.patient.name
                        one.echeance.formattedShort
                        Waiting.words(since: one.depuis, now: now)
                        HTML {
                            Link("Imprimer", to: "/affections/\(one.affection)/lettre.pdf")
                            PostForm(to: "/affections/lettres/\(one.id)/envoyee", csrf: csrf) {
                                el(.button, .type("submit"), .class("button secondary")) {
                                    "Noter\u{A0}: envoyée"
                                    el(.span, .class("sr")) { " : \(one.patient.name)" }
                                }
                            }
                        }
                    }
                })
        }
    }
}
