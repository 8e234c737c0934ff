import Core
import Desk

/// The home page of those who care for patients, and of those who prepare for them.
struct CareHome: Component {
    let notifications: [NotificationView]
    let corrections: [DossierLine]
    /// Papers that no wire carries.
    let toPost: [DossierLine]
    let drafts: [DossierLine]
    let recent: [DossierLine]
    let patients: [PatientSummary]
    /// Nil for those who keep no sheets of the tracing.
    let attentes: AttentesMedecin?
    let services: [(service: Teleservice, isFavourite: Bool)]
    /// Campaigns of census that call the reader.
    let recensement: [MaReponse]
    let csrf: String
    let now: Instant

    static let shownToPost = 5

    var body: HTML {
        Card("Chercher un patient") { PatientSearch(csrf: csrf) }
        if !corrections.isEmpty {
            Card("À corriger", hint: "La caisse attend une correction de votre part.") { DossierLines(lines: corrections, now: now) }
        }
        if !toPost.isEmpty {
            Card("À envoyer par courrier", hint: "Ces caisses ne reçoivent pas ce document par voie électronique. Imprimez, postez, puis notez-le.") {
                DossierLines(lines: toPost, now: now)
                if toPost.count == Self.shownToPost { el(.p) { Link("Tout ce qui est à poster", to: "/dossiers?envoi=a-poster") } }
            }
        }
        el(.div, .class("columns")) {
            patientsCard
            el(.div) { waiting }
        }
        recentCard
        // On a telephone, what awaits comes before the list of everything there is.
        servicesCard
    }

    @HTMLBuilder private var waiting: HTML {
        for campagne in recensement { CensusAwaits(reponse: campagne) }
        if let attentes { TracingAwaits(attentes: attentes, now: now) }
        if !notifications.isEmpty { Notifications(items: notifications, csrf: csrf) }
        if !drafts.isEmpty {
            Card("Brouillons à finir", hint: "Rien n’est transmis tant qu’un brouillon n’est pas déposé.") {
                DossierLines(lines: drafts, now: now)
            }
        }
        if corrections.isEmpty && toPost.isEmpty && notifications.isEmpty && drafts.isEmpty && recensement.isEmpty && attentes?.estVide ?? true {
            el(.p, .class("hint")) { "Rien ne vous attend : ni correction demandée, ni brouillon, ni nouvelle de la caisse." }
        }
    }

    private var patientsCard: HTML {
        Card("Patients du jour") {
            if patients.isEmpty {
                EmptyState(title: "Aucun patient aujourd’hui.", next: "Cherchez-en un ci-dessus : il restera ici jusqu’à ce soir.")
            } else {
                PatientsOfTheDay(patients: patients, favourite: services.first?.service)
            }
        }.body
    }

    private var servicesCard: HTML {
        Card("Mes services") {
            if services.isEmpty {
                EmptyState(
                    title: "Aucun service n’est ouvert à votre profession pour l’instant.",
                    next: "Vous pouvez suivre ici les dossiers et les nouvelles qui vous concernent.")
            } else {
                Tiles(
                    tiles: services.map {
                        Tiles.Tile(link: Link($0.service.texts.shortTitle, to: "/patients?service=\($0.service.code)"), text: $0.service.texts.purpose)
                    })
                el(.p) { Link("Un certificat est-il exigé\u{A0}?", to: "/certificats") }
                if services.count > 1 { el(.p) { Link("Choisir mes favoris et leur ordre", to: "/services") } }
            }
        }.body
    }

    private var recentCard: HTML {
        Card("Dossiers récents") {
            if recent.isEmpty {
                EmptyState(title: "Aucun dossier déposé pour l’instant.", next: "Les dossiers que vous déposerez se retrouveront tous ici.")
            } else {
                DossierLines(lines: recent, now: now)
                el(.p) { Link("Tous les dossiers", to: "/dossiers") }
            }
        }.body
    }
}
