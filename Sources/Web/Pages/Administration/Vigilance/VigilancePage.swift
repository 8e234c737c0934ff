import Core
import Desk

/// Accesses that the counters closed, and how each is opened again.
struct VigilancePage: Component {
    let entries: [VigilanceView]
    /// What was just done, in words.
    let done: String?
    /// What was typed for the one whose note was refused.
    var typed: (id: String, note: String, anomalies: [Anomaly])?
    let leurres: LeurresView
    /// What was typed for the number of decoys, when it was refused.
    var typedLeurres: (nombre: String, anomalies: [Anomaly])?
    let csrf: String

    private var frozen: [VigilanceView] { entries.filter { $0.estOuverte && $0.palier == "gel" } }
    private var others: [VigilanceView] { entries.filter { $0.estOuverte && $0.palier != "gel" } }
    private var over: [VigilanceView] { entries.filter { !$0.estOuverte } }

    var body: HTML {
        if let anomalies = typed?.anomalies ?? typedLeurres?.anomalies { ErrorSummary(anomalies) }
        if let done { Notice(.success, done, isLive: true) }
        Card("À rétablir", hint: "Rappelez la personne à un numéro que vous connaissez déjà avant de rétablir son accès.") {
            if frozen.isEmpty { EmptyState(title: "Aucun accès n’est suspendu.", next: "Un accès qui consulte bien plus de personnes que le travail ne l’explique apparaît ici de lui-même, et vous êtes prévenu.") }
            for one in frozen { closed(one) }
        }
        if !others.isEmpty {
            Card("À surveiller", hint: "Une personne à qui une nouvelle connexion est demandée se rétablit elle-même en s’identifiant. Un lieu ou une adresse qui consulte beaucoup mérite un appel.") {
                DataTable(caption: "Du plus récent au plus ancien", columns: ["Compte", "Ce qui est demandé", "Pourquoi", "Depuis", "Action"], rows: others.map(watched))
            }
        }
        if !over.isEmpty {
            FoldedCard(title: "Terminé", hint: over.count == 1 ? "1 ligne" : "\(over.count) lignes", isOpen: false, content: DataTable(
                caption: "Du plus récent au plus ancien", columns: ["Compte", "Palier", "Pourquoi", "Depuis", "Fini le", "Ce qui a été vérifié"], rows: over.map(ended)).body)
        }
        LeurresCard(view: leurres, typed: typedLeurres, csrf: csrf)
    }

    private func closed(_ one: VigilanceView) -> HTML {
        let mine = typed?.id == one.id ? typed : nil
        return el(.section, .class("card")) {
            el(.h3) { one.titre }
            el(.p) { "\(one.motif.prefix(1).uppercased())\(one.motif.dropFirst())\u{A0}: \(one.mesure), pour un plafond de \(one.plafond)." }
            el(.p, .class("hint")) {
                "Depuis le "
                Moment(one.le)
                if one.refus > 0 { one.refus == 1 ? ". Une demande a été refusée depuis" : ". \(one.refus) demandes ont été refusées depuis" }
                "."
            }
            PostForm(to: "/administration/vigilance/\(one.id)/levee", csrf: csrf, label: "Rétablir l’accès de \(one.nom)") {
                TextBox(
                    frame: FieldFrame(
                        name: Self.field(one.id), label: "Ce que vous avez vérifié", hint: "Gardé avec l’accès rétabli, et lu par les autres administrateurs.", example: "Rappelé au cabinet, c’était bien lui",
                        isRequired: true, errors: mine?.anomalies.messages(at: Self.field(one.id)) ?? []),
                    value: mine?.note ?? "")
                Actions { Button("Rétablir l’accès") }
            }
        }
    }

    private func watched(_ one: VigilanceView) -> DataTable.Row {
        DataTable.Row {
            one.nom
            StateTag(one.libelle, one.palier == "alerte" ? .warning : .info)
            "\(one.motif) (\(one.mesure), plafond \(one.plafond))"
            Moment(one.le)
            action(one)
        }
    }

    private func action(_ one: VigilanceView) -> HTML {
        guard one.palier == "alerte" else { return HTML(text: "–") }
        return PostForm(to: "/administration/vigilance/\(one.id)/levee", csrf: csrf) {
            PostForm.hidden(Self.field(one.id), "Alerte lue")
            el(.button, .type("submit"), .class("button secondary")) {
                "Noter comme lue"
                el(.span, .class("sr")) { "\u{A0}: alerte de \(one.nom)" }
            }
        }.body
    }

    /// Several forms stand on the page: each box has a name of its own.
    static func field(_ id: String) -> String { "note_\(id)" }

    private func ended(_ one: VigilanceView) -> DataTable.Row {
        DataTable.Row {
            one.nom
            one.libelle
            one.motif
            Moment(one.le)
            one.finiLe.map { Moment($0).body } ?? HTML(text: "–")
            one.note ?? (one.palier == "identification" ? "S’est identifié de nouveau" : "–")
        }
    }
}

extension VigilanceView {
    /// Who or what is closed.
    fileprivate var titre: String {
        switch genre {
        case "structure": "Le lieu d’exercice de \(nom)"
        case "adresse": "L’adresse réseau d’où travaille \(nom)"
        case "acces": "Une connexion de \(nom)"
        default: nom
        }
    }

    fileprivate var libelle: String {
        switch palier {
        case "gel": "Accès suspendu"
        case "alerte": "Alerte"
        default: "Nouvelle connexion demandée"
        }
    }
}
