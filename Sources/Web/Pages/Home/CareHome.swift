import Core
import Desk

/// The home page of those who care for patients, and of those who prepare for them.
struct CareHome: Component {
    private typealias Shown = AccueilSoignant.Shown

    let accueil: AccueilSoignant
    let csrf: String
    let now: Instant

    var body: HTML {
        Card("Chercher un patient") { PatientSearch(csrf: csrf) }
        if !accueil.corrections.isEmpty {
            Card("À corriger", hint: "La caisse attend une correction de votre part.") {
                DossierLines(lines: accueil.corrections, now: now)
                others(accueil.corrections.count == Shown.corrections, "Toutes les corrections demandées", "/dossiers?etat=correction-demandee")
            }
        }
        if !accueil.toPost.isEmpty {
            Card("À envoyer par courrier", hint: "Ces caisses ne reçoivent pas ce document par voie électronique. Imprimez, postez, puis notez-le.") {
                DossierLines(lines: accueil.toPost, now: now)
                others(accueil.toPost.count == Shown.toPost, "Tout ce qui est à poster", "/dossiers?envoi=a-poster")
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
        for campagne in accueil.recensement { CensusAwaits(reponse: campagne) }
        if let attentes = accueil.attentes { TracingAwaits(attentes: attentes, now: now) }
        if !accueil.notifications.isEmpty { Notifications(items: accueil.notifications, csrf: csrf) }
        if !accueil.drafts.isEmpty {
            Card("Brouillons à finir", hint: "Rien n’est transmis tant qu’un brouillon n’est pas déposé.") {
                DossierLines(lines: accueil.drafts, now: now)
                others(accueil.drafts.count == Shown.drafts, "Tous les brouillons", "/dossiers?etat=brouillon")
            }
        }
        if accueil.isCalm {
            el(.p, .class("hint")) { "Rien ne vous attend : ni correction demandée, ni brouillon, ni nouvelle de la caisse." }
        }
    }

    private var patientsCard: HTML {
        Card("Patients du jour") {
            if accueil.patients.isEmpty {
                EmptyState(title: "Aucun patient aujourd’hui.", next: "Cherchez-en un ci-dessus : il restera ici jusqu’à ce soir.")
            } else {
                PatientsOfTheDay(patients: accueil.patients, favourite: accueil.services.first?.service)
                others(accueil.hasMorePatients, "Tous les patients du jour", "/patients")
            }
        }.body
    }

    /// The way to the rest of a list that is as long as what is shown of it.
    private func others(_ areThere: Bool, _ label: String, _ address: String) -> HTML {
        HTML { if areThere { el(.p) { Link(label, to: address) } } }
    }

    private var servicesCard: HTML {
        Card("Mes services") {
            if accueil.services.isEmpty {
                EmptyState(
                    title: "Aucun service n’est ouvert à votre profession pour l’instant.",
                    next: "Vous pouvez suivre ici les dossiers et les nouvelles qui vous concernent.")
            } else {
                Tiles(
                    tiles: accueil.services.map {
                        Tiles.Tile(link: Link($0.service.texts.shortTitle, to: "/patients?service=\($0.service.code)"), text: $0.service.texts.purpose)
                    })
                el(.p) { Link("Un certificat est-il exigé\u{A0}?", to: "/certificats") }
                if accueil.services.count > 1 { el(.p) { Link("Choisir mes favoris et leur ordre", to: "/services") } }
            }
        }.body
    }

    private var recentCard: HTML {
        Card("Dossiers récents") {
            if accueil.recent.isEmpty {
                EmptyState(title: "Aucun dossier déposé pour l’instant.", next: "Les dossiers que vous déposerez se retrouveront tous ici.")
            } else {
                DossierLines(lines: accueil.recent, now: now)
                el(.p) { Link("Tous les dossiers", to: "/dossiers") }
            }
        }.body
    }
}
