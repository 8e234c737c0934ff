import Core
import Desk

/// What the daily reading of the trace found, for whoever asks the persons what happened.
struct LectureTracePage: Component {
    let view: LectureTraceView
    let done: Bool
    /// What was typed for the one whose note was refused.
    var typed: (id: String, note: String, anomalies: [Anomaly])?
    let csrf: String

    var body: HTML {
        if let typed { ErrorSummary(typed.anomalies) }
        if done { Notice(.success, "Écart noté comme lu.", isLive: true) }
        Card("À lire", hint: "Un écart n’est pas une faute\u{A0}: c’est une question à poser. Appelez la personne ou son responsable, puis notez ce que vous avez appris.") {
            if view.aLire.isEmpty {
                EmptyState(
                    title: "Aucun écart n’attend de lecture.",
                    next: "Chaque nuit, le guichet relit la trace de la veille. Un compte dont la journée s’écarte de celle de ses pairs apparaît ici, et vous êtes prévenu.")
            }
            for one in view.aLire { unread(one) }
        }
        if !view.lus.isEmpty {
            FoldedCard(title: "Lus", hint: view.lus.count == 1 ? "1 écart" : "\(view.lus.count) écarts", isOpen: false, content: DataTable(
                caption: "Du plus récent au plus ancien", columns: ["Compte", "Journée du", "Ce qui a été relevé", "Lu le", "Ce qui a été vérifié"], rows: view.lus.map(read)).body)
        }
        days
        limits
    }

    private func unread(_ one: EcartView) -> HTML {
        let mine = typed?.id == one.id ? typed : nil
        return el(.section, .class("card")) {
            el(.h3) { "\(one.nom), \(one.metier.lowercased())" }
            el(.p) { one.explication }
            el(.p, .class("hint")) {
                "Journée du "
                Moment(one.jour)
                "."
            }
            PostForm(to: "/administration/lecture/\(one.id)/lu", csrf: csrf, label: "Noter l’écart de \(one.nom) comme lu, journée du \(one.jour.formattedFr)") {
                TextBox(
                    frame: FieldFrame(
                        name: Self.field(one.id), label: "Ce que vous avez vérifié", hint: "Gardé avec l’écart, et lu par les autres administrateurs. N’y nommez aucun patient.",
                        example: "Vu avec la responsable\u{A0}: garde du dimanche", isRequired: true, errors: mine?.anomalies.messages(at: Self.field(one.id)) ?? []),
                    value: mine?.note ?? "")
                Actions { Button("Noter comme lu") }
            }
        }
    }

    private func read(_ one: EcartView) -> DataTable.Row {
        DataTable.Row {
            "\(one.nom), \(one.metier.lowercased())"
            Moment(one.jour)
            one.explication
            one.luLe.map { Moment($0).body } ?? HTML(text: "–")
            one.note ?? "–"
        }
    }

    @HTMLBuilder private var days: HTML {
        Card("Les journées relues", hint: "Les quatorze dernières. Une journée manquée pendant un arrêt est relue au retour, jusqu’à une semaine après.") {
            if view.jours.isEmpty {
                EmptyState(title: "Aucune journée n’a encore été relue.", next: "La première lecture a lieu la nuit qui suit le premier jour de travail, après 3 h.")
            } else {
                DataTable(caption: "De la plus récente à la plus ancienne", columns: ["Journée du", "Comptes qui ont consulté", "Personnes consultées", "Écarts", "Relue le"], rows: view.jours.map { day in
                    DataTable.Row {
                        Moment(day.jour)
                        String(day.comptes)
                        String(day.personnes)
                        String(day.ecarts)
                        Moment(day.luLe)
                    }
                })
            }
        }
    }

    private var limits: HTML {
        let s = view.seuils
        return FoldedCard(title: "Seuils", hint: "ceux du \(s.du.formattedFr), fixés par ce guichet, à confirmer", isOpen: false, content: Facts(facts: [
            .init("Personnes consultées", "\(s.personnes) dans la journée, et \(s.facteur) fois la médiane des pairs"),
            .init("Sans suite", "\(s.sansSuite) personnes dont rien n’a été fait, soit \(s.partSansSuite) % de celles consultées, et \(s.facteur) fois la médiane"),
            .init("De nuit", "\(s.nuit) personnes entre 22 h et 6 h, et \(s.facteur) fois la médiane"),
            .init("Caisses", "assurés de \(s.caisses) caisses, et \(s.facteur) fois la médiane"),
            .init("Son propre nom", "\(s.homonymes) personnes consultées sans acte, si ce nom n’est pas répandu"),
            .init("Le nom d’un collègue", "\(s.collegues) personnes consultées sans acte, si ce nom n’est pas répandu"),
            .init("Moins de \(s.pairs) pairs ce jour-là", "les médianes ne disent rien\u{A0}: le seuil est \(s.facteur) fois le nombre ci-dessus"),
        ]).body).body
    }

    /// Several forms stand on the page: each box has a name of its own.
    static func field(_ id: String) -> String { "note_\(id)" }
}
