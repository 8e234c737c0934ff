import Core
import Desk

/// The home page of a fund's agent: how much waits, since when, and what they already hold.
struct FundHome: Component {
    let accueil: AccueilCaisse
    let csrf: String
    let now: Instant

    var body: HTML {
        if let oldest = accueil.oldest { next(oldest) } else {
            EmptyState(title: "La corbeille « À traiter » est vide.", next: "Les dossiers déposés arrivent ici quelques secondes après leur dépôt.")
        }
        if !accueil.mine.isEmpty {
            Card("Pris par moi", hint: "Personne d’autre ne peut y répondre tant que vous ne les remettez pas en file.") {
                DossierLines(lines: accueil.mine, now: now)
            }
        }
        if !accueil.notifications.isEmpty { Notifications(items: accueil.notifications, csrf: csrf) }
        el(.h2) { "Corbeilles" }
        Tiles(
            tiles: accueil.queues.map { queue in
                Tiles.Tile(link: Link(queue.label, to: "/corbeilles/\(queue.name.rawValue)"), text: queue.name.says, count: queue.count)
            })
        for campagne in accueil.campagnes ?? [] { CampagneEnCours(campagne: campagne) }
        el(.h2) { "Autres tâches" }
        Tiles(tiles: others)
    }

    private var others: [Tiles.Tile] {
        var tiles = [
            Tiles.Tile(link: Link("Lettres d’échéance à envoyer", to: "/affections/lettres"), text: "Aux patients d’une affection de longue durée qu’aucun message n’atteint."),
            Tiles.Tile(link: Link("Affections de longue durée sans médecin traitant", to: "/affections/sans-medecin"), text: "Les patients à aider à en trouver un."),
            Tiles.Tile(link: Link("Patients inscrits deux fois", to: "/fusions-patients"), text: "Deux fiches qui se ressemblent\u{A0}: une personne, ou deux\u{A0}?"),
            Tiles.Tile(link: Link("Droits des personnes", to: "/droits-des-personnes"), text: "Une personne demande une copie de ses données, ou que l’on cesse de s’en servir."),
            Tiles.Tile(link: Link("Motifs types de la caisse", to: "/motifs"), text: "Les phrases prêtes d’un refus ou d’une demande de correction."),
            Tiles.Tile(link: Link("Demandes de certificat signalées", to: "/certificats/comptes"), text: "Qui demande des certificats qu’aucun texte n’exige."),
        ]
        if accueil.campagnes != nil { tiles.append(.init(link: Link("Recensement des volontaires : les campagnes", to: "/recensement"), text: "Ouvrir une campagne, suivre les appels, orienter un patient.")) }
        return tiles
    }

    private func next(_ dossier: DossierLine) -> HTML {
        Card("Le plus ancien à traiter") {
            el(.p) {
                el(.strong) { dossier.patientName }
                " · \(dossier.title), \(dossier.summary)"
            }
            if let at = dossier.depositedAt { el(.p, .class("hint")) { "Déposé il y a \(Waiting.words(since: at, now: now)) par \(dossier.author)." } }
            PostForm(to: "/corbeilles/dossiers/\(dossier.id)/prise-en-charge", csrf: csrf) {
                Actions {
                    Button("Prendre ce dossier", isMain: true)
                    Button("Voir la corbeille", .quiet, to: "/corbeilles")
                }
            }
        }.body
    }
}

extension QueueName {
    /// What it holds, in one line.
    var says: String {
        switch self {
        case .aTraiter: "Reçus, personne ne s’en occupe encore."
        case .aConfirmer: "Un collègue propose une décision\u{A0}: il en faut un second."
        case .mesDossiers: "Ceux que vous avez pris en charge."
        case .enCours: "Pris en charge par vous ou un collègue."
        case .enAttenteDeCorrection: "L’auteur doit corriger."
        case .repondus: "Acceptés, refusés, ou délai écoulé."
        }
    }
}
