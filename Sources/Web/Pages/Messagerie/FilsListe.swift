import Core
import Desk

/// Threads: a doctor's own, or those that a fund's service has to answer.
struct FilsListe: Component {
    let lines: [LigneFil]
    let etat: EtatFil?
    let sujet: SujetEchange?
    let isFund: Bool
    let now: Instant

    var body: HTML {
        if !isFund {
            Actions {
                Button("Écrire à une caisse", .primary, to: "/messagerie/nouveau")
                Button("Mes réclamations", to: "/reclamations")
            }
        }
        if isFund { el(.p) { Link("Réclamations", to: "/reclamations") } } else { el(.p) { Link("Entretiens avec le médecin-conseil", to: "/entretiens") } }
        el(.form, .method("get"), .action("/messagerie"), .class("filters"), .role("search"), .ariaLabel("Trier les messages")) {
            ListFilter(name: "etat", label: "État", choices: EtatFil.allCases.map { ($0.rawValue, $0.libelle) }, value: (etat ?? (isFund ? .attendCaisse : nil))?.rawValue)
            ListFilter(name: "sujet", label: "Sujet", choices: SujetEchange.allCases.map { ($0.rawValue, $0.libelle) }, value: sujet?.rawValue)
            Button("Trier", .secondary)
        }
        if lines.isEmpty {
            EmptyState(
                title: isFund ? "Personne n’attend de réponse." : "Aucun message.",
                next: isFund ? "Les messages adressés à votre service arrivent ici." : "Écrivez depuis un dossier, ou sur un sujet qui n’en a pas.")
        } else {
            DataTable(
                caption: lines.count == 1 ? "Un échange" : "\(lines.count) échanges", columns: ["Échange", "Sujet", "Patient", "État", "Dernier message"],
                rows: lines.map { line in
                    DataTable.Row {
                        HTML {
                            Link(line.titre, to: "/messagerie/\(line.id)")
                            if line.nonLus > 0 { " "; el(.span, .class("count")) { "\(line.nonLus)"; el(.span, .class("sr")) { line.nonLus == 1 ? " non lu" : " non lus" } } }
                            el(.span, .class("hint")) { " " + (isFund ? line.professionnel : line.caisse.name) }
                        }
                        line.sujet.libelle
                        line.patient ?? "—"
                        HTML {
                            FilTag(line.etat)
                            if line.urgent { " "; StateTag("Urgent", .danger) }
                            if line.etat == .attendCaisse, now >= line.duLe { " "; StateTag("En retard", .danger) }
                        }
                        Moment(line.majLe)
                    }
                })
        }
    }
}

struct FilTag: Component {
    let etat: EtatFil

    init(_ etat: EtatFil) { self.etat = etat }

    var body: HTML { StateTag(etat.libelle, etat == .attendCaisse ? .info : etat == .clos ? .neutral : .success).body }
}
