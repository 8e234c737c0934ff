import Core
import Desk

/// Deliveries, the latest first.
struct RelevesTable: Component {
    let releves: [ReleveVue]

    var body: HTML {
        if let held = releves.first(where: { $0.etat == .retenu }) {
            Notice(.warning, "Un fichier attend votre accord") {
                el(.p) { Link(held.titre, to: "/administration/releves/\(held.id)") }
            }
        }
        el(.h2) { "Historique" }
        if releves.isEmpty {
            EmptyState(
                title: "Aucun fichier n’a encore été importé.",
                next: "Déposez-en un dans le dossier des arrivées, ou lancez « guichet import annuaire FICHIER » sur le serveur.")
        } else {
            DataTable(
                caption: "Du plus récent au plus ancien", columns: ["Relevé", "Reçu le", "État", "Lignes", "Changements"], rows: releves.map(row))
        }
    }

    private func row(_ releve: ReleveVue) -> DataTable.Row {
        DataTable.Row {
            Link(releve.titre, to: "/administration/releves/\(releve.id)")
            Moment(releve.recuLe)
            StateTag(releve.etat.libelle, releve.etat.tone)
            lines(releve)
            changes(releve)
        }
    }

    private func lines(_ releve: ReleveVue) -> String {
        let c = releve.comptes
        if releve.etat == .enCours { return "\(Nombre.entier(releve.avance)) lues" }
        guard c.lus > 0 else { return "—" }
        return "\(Nombre.entier(c.retenus)) retenue\(c.retenus > 1 ? "s" : "")" + (c.refuses > 0 ? ", \(Nombre.entier(c.refuses)) refusée\(c.refuses > 1 ? "s" : "")" : "")
    }

    private func changes(_ releve: ReleveVue) -> String {
        guard releve.etat == .applique else { return "—" }
        let c = releve.comptes
        let parts = [(c.nouveaux, "nouvelle"), (c.modifies, "modifiée"), (c.finis, "terminée")].filter { $0.0 > 0 }
        return parts.isEmpty ? "aucun" : parts.map { "\(Nombre.entier($0.0)) \($0.1)\($0.0 > 1 ? "s" : "")" }.joined(separator: ", ")
    }
}

extension ReleveVue {
    /// What it is and of which day, short enough for a table; the name of the file is on its own page.
    var titre: String {
        let day = (dateDuFichier ?? recuLe).date(in: .paris).date.formattedShort
        return (emetteur.isEmpty ? genre.libelle : "\(genre.libelle) \(emetteur)") + " du \(day)"
    }
}

extension EtatReleve {
    var tone: Tone {
        switch self {
        case .attend, .enCours: .info
        case .applique: .success
        case .inchange, .rejete: .neutral
        case .retenu: .warning
        case .refuse: .danger
        }
    }
}

/// What readers see now: one line per national file.
struct ReleveQuiSert: Component {
    let servent: [ReleveVue]

    var body: HTML {
        if !servent.isEmpty {
            KeyFigures(
                entries: servent.map { releve in
                    KeyFigures.Entry(
                        value: Nombre.entier(releve.comptes.retenus), label: releve.genre.lignes,
                        hint: (releve.dateDuFichier ?? releve.recuLe).date(in: .paris).date.formattedFr, address: "/administration/releves/\(releve.id)")
                })
        }
    }
}
