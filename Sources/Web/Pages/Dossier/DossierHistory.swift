import Core
import Desk

/// What happened to a dossier, told in order, and who holds which version.
struct DossierHistory: Component {
    let history: HistoryView
    let caisse: CaisseSummary

    var body: HTML {
        Card("Ce qui s’est passé") { Timeline(events: history.steps.map(event)) }
        Card("Qui détient quoi") {
            if history.holders.isEmpty {
                EmptyState(title: "Personne d’autre que vous n’a encore reçu ce dossier.", next: "Il est transmis quelques secondes après le dépôt.")
            } else {
                DataTable(
                    caption: "Versions transmises", columns: ["Destinataire", "Version", "Le"],
                    rows: history.holders.map { holder in
                        DataTable.Row {
                            recipient(holder.recipient, holder.name ?? caisse.name)
                            String(holder.version)
                            Moment(holder.at)
                        }
                    })
            }
        }
    }

    private func event(_ step: HistoryView.Step) -> Timeline.Event {
        Timeline.Event(
            title: title(step), at: step.at, who: step.by, detail: step.reason.map { "« \($0) »" }, tone: tone(step),
            link: step.word == "depot" || step.word == "rectification"
                ? Link("Lire la version \(step.version)", to: "/dossiers/\(history.dossier)/versions/\(step.version)") : nil)
    }

    private func title(_ step: HistoryView.Step) -> String {
        switch step.word {
        case "depot": "Dépôt"
        case "rectification": "Rectification, version \(step.version)"
        case "retrait": "Retrait"
        case "reception": "Reçu par la caisse"
        case "prise-en-charge": "Pris en charge par un agent"
        case "remise-en-file": "Remis en file"
        case "acceptation": "Accepté"
        case "refus": "Refusé"
        case "demande-de-correction": "Correction demandée"
        case "envoi": "Envoi sur papier"
        case "silence": "Délai de réponse écoulé"
        case "cloture": "Clos"
        case "arret": "Courriers arrêtés"
        case "proposition": "Décision proposée"
        case "proposition-ecartee": "Proposition écartée"
        case "proposition-retiree": "Proposition retirée"
        case "passation": "Passé à un collègue"
        default: step.word
        }
    }

    private func tone(_ step: HistoryView.Step) -> Tone {
        switch step.state {
        case .accepte: .success
        case .refuse: .danger
        case .correctionDemandee, .silence: .warning
        default: .neutral
        }
    }

    private func recipient(_ word: String, _ name: String) -> String {
        let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
        switch parts.first {
        case "caisse": return name
        case "rectification": return "\(name) (annonce de rectification)"
        case "retrait": return "\(name) (annonce de retrait)"
        case "espace": return "Espace de documents du patient"
        case "famille":
            let (kind, fund) = (parts[1].split(separator: ":").first ?? "", parts[1].hasSuffix("msa") ? "MSA" : "CAF")
            return kind == "fin" ? "\(fund) (fin)" : kind == "rectification" ? "\(fund) (rectification)" : fund
        default: return word
        }
    }
}
