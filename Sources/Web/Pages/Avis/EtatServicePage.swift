import Core
import Desk

/// The public page of service.
struct EtatServicePage: Component {
    let etat: EtatService

    var body: HTML {
        maintenances
        if etat.depuis == nil { EmptyState(title: "Rien n’est encore mesuré.", next: "Les premiers chiffres paraissent une minute après l’ouverture du guichet.") } else {
            el(.p, .class("hint")) {
                "Chiffres du "
                Moment(etat.le)
                if let from = etat.depuis { ", mesurés depuis le "; Moment(from) }
                "."
            }
            whole
            DataTable(
                caption: "Chaque service, sur 24\u{A0}heures, 7\u{A0}jours et 30\u{A0}jours", columns: ["Service", "Disponible 24\u{A0}h", "Disponible 7\u{A0}j", "Disponible 30\u{A0}j", "Réponse en"],
                rows: etat.services.map { service in
                    DataTable.Row {
                        service.titre
                        share(service.fenetres, 0)
                        share(service.fenetres, 1)
                        share(service.fenetres, 2)
                        latency(service.fenetres.first)
                    }
                })
        }
        deadlines
        el(.p, .class("hint")) { "Pour les programmes\u{A0}: /api/v1/etat-du-service. Un service est disponible quand la demande reçoit une réponse\u{A0}; le temps est celui que le guichet met à répondre." }
    }

    @HTMLBuilder private var maintenances: HTML {
        if etat.maintenances.isEmpty { Notice(.info, "Aucune interruption n’est annoncée") } else {
            for one in etat.maintenances {
                Notice(one.deNuit ? .info : .warning, "Interruption annoncée\u{A0}: \(one.texte)") {
                    el(.p) {
                        "Du "
                        Moment(one.debut)
                        " au "
                        Moment(one.fin)
                        one.deNuit ? ", de nuit." : ". Cette interruption n’est pas de nuit."
                    }
                }
            }
        }
    }

    private var whole: HTML {
        let windows = etat.services.first?.fenetres ?? []
        return KeyFigures(
            entries: windows.map {
                .init(value: Self.percent($0.ouvert), label: "ouvert", hint: $0.jours == 1 ? "sur 24\u{A0}heures" : "sur \($0.jours)\u{A0}jours", tone: $0.ouvert.map { $0 >= 99.5 ? Tone.success : .warning } ?? .neutral)
            }).body
    }

    private func share(_ windows: [EtatService.Fenetre], _ index: Int) -> String { windows.indices.contains(index) ? Self.percent(windows[index].abouties) : "—" }

    private func latency(_ window: EtatService.Fenetre?) -> String {
        guard let window, window.demandes > 0 else { return "—" }
        let half = window.mediane.map { "\($0)\u{A0}ms" } ?? "plus de 2,5\u{A0}s"
        return "moins de \(half) une fois sur deux\u{A0}; \(window.centile95.map { "\($0)\u{A0}ms" } ?? "plus de 2,5\u{A0}s") 19 fois sur 20"
    }

    /// Rounded down: what failed once is never shown as perfect.
    static func percent(_ value: Double?) -> String {
        guard let value else { return "—" }
        let hundredths = Int((value * 100).rounded(.down))
        return "\(hundredths / 100),\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)\u{A0}%"
    }

    @HTMLBuilder private var deadlines: HTML {
        el(.h2) { "Délais des caisses" }
        if etat.echeances.isEmpty {
            EmptyState(title: "Aucun délai échu sur \(etat.joursEcheances)\u{A0}jours.", next: "Rappels, réponses aux messages, aux réclamations et aux dossiers se comptent ici, ceux que la caisse n’a pas encore donnés compris.")
        } else {
            DataTable(
                caption: "Délais tenus et manqués, sur \(etat.joursEcheances)\u{A0}jours", columns: ["Ce qui est dû", "Caisse", "Tenus", "Manqués", "En moyenne"],
                rows: etat.echeances.map { one in
                    DataTable.Row {
                        one.genre
                        one.caisse
                        String(one.tenues)
                        one.attendues == 0 ? String(one.manquees) : "\(one.manquees), dont \(one.attendues) toujours \(one.attendues == 1 ? "attendu" : "attendus")"
                        one.heures.map { $0 < 1 ? "moins d’une heure" : Clock.duration($0 * 60) } ?? "—"
                    }
                })
        }
    }
}
