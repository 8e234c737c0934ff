import Core
import Desk

/// Calls: a doctor's own, or those that wait at a fund.
struct EntretiensListe: Component {
    let lines: [LigneEntretien]
    let bilan: BilanEntretiens?
    let isFund: Bool
    let now: Instant

    var body: HTML {
        if let bilan {
            KeyFigures(entries: [
                .init(value: "\(lines.count { !$0.etat.estFini })", label: "en attente"),
                .init(value: "\(bilan.tenus)", label: "dans les 24\u{A0}heures", hint: "sur \(bilan.jours) jours", tone: .success),
                .init(value: "\(bilan.manques)", label: "en retard", hint: "sur \(bilan.jours) jours", tone: bilan.manques > 0 ? .warning : .neutral),
                .init(value: bilan.minutes.map { Clock.duration($0) } ?? "—", label: "avant le premier appel", hint: "en moyenne"),
            ])
        } else {
            Actions {
                Button("Demander un entretien", .primary, to: "/entretiens/nouveau")
                Button("Écrire à une caisse", to: "/messagerie/nouveau")
            }
        }
        if lines.isEmpty {
            EmptyState(
                title: isFund ? "Aucun appel à passer." : "Aucun entretien pour l’instant.",
                next: isFund ? "Les demandes arrivent ici dès qu’un professionnel les envoie." : "Demandez-en un depuis un dossier, ou sur un sujet médical.")
        } else {
            DataTable(
                caption: lines.count == 1 ? "Un entretien" : "\(lines.count) entretiens",
                columns: [isFund ? "Professionnel" : "Sujet", "Patient", "État", "Échéance", "En charge"],
                rows: lines.map { line in
                    DataTable.Row {
                        Link(isFund ? line.professionnel : line.sujet.libelle, to: "/entretiens/\(line.id)")
                        line.patient ?? "—"
                        HTML {
                            EntretienTag(line.etat)
                            if line.urgent { " "; StateTag("Urgent", .danger) }
                        }
                        due(line)
                        line.prisPar ?? "—"
                    }
                })
        }
    }

    private func due(_ line: LigneEntretien) -> HTML {
        guard !line.etat.estFini, line.etat != .propose, let du = line.duLe else { return HTML(text: line.tenu.map { $0 ? "Tenu" : "En retard" } ?? "—") }
        return HTML {
            if let creneau = line.creneau { "\(CreneauList.words(creneau)) · " }
            if line.essais > 0 { line.essais == 1 ? "un essai" : "\(line.essais) essais" } else { now < du ? "avant le \(du.formattedFr)" : "en retard depuis le \(du.formattedFr)" }
        }
    }
}

/// Where a call stands.
struct EntretienTag: Component {
    let etat: EtatEntretien

    init(_ etat: EtatEntretien) { self.etat = etat }

    var body: HTML {
        switch etat {
        case .propose: StateTag(etat.libelle, .warning).body
        case .demande, .pris, .aRappeler: StateTag(etat.libelle, .info).body
        case .abouti: StateTag(etat.libelle, .success).body
        case .sansSuite, .annule: StateTag(etat.libelle, .neutral).body
        }
    }
}
