import Core

/// The part of the page of components that shows lists: table, tiles, timeline, search, confirmation.
struct ShowcaseLists: Component {
    let now: Instant

    var body: HTML {
        Card("Recherche") {
            SearchForm(
                label: "Chercher un patient", action: "/patients/recherche", csrf: "exemple",
                hint: "Nom et date de naissance, ou numéro de sécurité sociale.")
        }
        Card("Tableau") {
            table
            Pager(previous: "/dossiers?avant=b", next: "/dossiers?apres=c")
        }
        Card("Tuiles") { tiles }
        Card("Historique") { timeline }
        Card("Liste vide") {
            EmptyState(
                title: "Aucun dossier en attente", next: "Les dossiers déposés par vos correspondants apparaîtront ici.",
                action: Link("Ouvrir un dossier", to: "/teleservices"))
        }
        confirmation
    }

    private var table: HTML {
        DataTable(
            caption: "Dossiers en cours", columns: ["Dossier", "Patient", "Période", "État"],
            rows: [
                DataTable.Row {
                    Link("Arrêt de travail", to: "/dossiers/1")
                    "Élodie MARTIN"
                    "12 au 16 mars 2026"
                    StateTag(.depose)
                },
                DataTable.Row {
                    Link("Prolongation", to: "/dossiers/2")
                    "Paul GIRARD"
                    "1er au 30 avril 2026"
                    StateTag(.correctionDemandee)
                },
            ]
        ).body
    }

    private var tiles: HTML {
        Tiles(tiles: [
            Tiles.Tile(link: Link("Arrêt de travail", to: "/nouveau/1"), text: "Prescrire ou prolonger un arrêt, l’envoyer à la bonne caisse."),
            Tiles.Tile(link: Link("À corriger", to: "/dossiers?etat=2"), text: "Dossiers que la caisse vous a renvoyés.", count: 2),
        ]).body
    }

    private var timeline: HTML {
        Timeline(events: [
            Timeline.Event(
                title: "Correction demandée", at: now, who: "Caisse primaire de Dolmont", detail: "Le dernier jour précède le premier.", tone: .warning,
                link: Link("Corriger", to: "/dossiers/2/rectification")),
            Timeline.Event(title: "Déposé", at: now.adding(minutes: -40), who: "Dr Anne LECLERC", tone: .info),
            Timeline.Event(title: "Brouillon créé", at: now.adding(minutes: -52), who: "Julie MOREL pour Dr Anne LECLERC"),
        ]).body
    }

    private var confirmation: HTML {
        Confirmation(
            "Retirer cet arrêt de travail\u{A0}?",
            consequences: ["La caisse et l’employeur en seront informés.", "Le dossier restera dans l’historique, marqué «\u{A0}retiré\u{A0}»."],
            back: Link("Ne rien retirer, revenir au dossier", to: "/dossiers/1")
        ) {
            PostForm(to: "/dossiers/1/retrait", csrf: "exemple", key: "exemple") { Button("Retirer l’arrêt", .danger) }
        }.body
    }
}
