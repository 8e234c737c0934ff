import Core
import Desk

/// Deliveries, the latest first.
struct RelevesTable: Component {
    let releves: [ReleveVue]

    var body: HTML {
        el(.h2) { "Historique" }
        if releves.isEmpty {
            EmptyState(
                title: "Aucun fichier n’a encore été importé.",
                next: "Déposez-en un dans le dossier des arrivées, ou lancez « guichet import annuaire FICHIER » sur le serveur.")
        } else {
            DataTable(
                caption: "Du plus récent au plus ancien", columns: ["Fichier", "Genre", "Reçu le", "État", "Lignes", "Changements"], rows: releves.map(row))
        }
    }

    private func row(_ releve: ReleveVue) -> DataTable.Row {
        DataTable.Row {
            Link(releve.nom, to: "/administration/releves/\(releve.id)")
            releve.emetteur.isEmpty ? releve.genre.libelle : "\(releve.genre.libelle) \(releve.emetteur)"
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
        return "\(Nombre.entier(c.retenus)) retenues" + (c.refuses > 0 ? ", \(Nombre.entier(c.refuses)) refusées" : "")
    }

    private func changes(_ releve: ReleveVue) -> String {
        guard releve.etat == .applique else { return "—" }
        let c = releve.comptes
        return "\(Nombre.entier(c.nouveaux)) nouvelles, \(Nombre.entier(c.modifies)) modifiées, \(Nombre.entier(c.finis)) terminées"
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
