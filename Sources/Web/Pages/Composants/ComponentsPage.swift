import Core

/// Every component in every state, on one page: for eyes, for the accessibility tests, and as the manual of
/// whoever builds a page.
public enum ComponentsPage {
    /// A moment of its own: the page is the same whenever it is looked at.
    static let now = Instant(LocalDate(year: 2026, month: 3, day: 12) ?? .min, hour: 9, minute: 5, in: .paris)

    public static func render() -> HTML {
        PageLayout(
            "Composants", viewer: viewer, patient: patient, breadcrumb: [Link("Accueil", to: "/")],
            lead: "Chaque élément des pages du guichet, dans chacun de ses états.", hasErrors: true,
            ribbon: "Démonstration : toutes les personnes sont inventées."
        ) {
            FormFaults(view: .showcaseFaulty)
            messages
            ShowcaseLists(now: now)
            form("Formulaire vide", .showcaseEmpty, "vide")
            form("Formulaire rempli", .showcaseFilled, "rempli")
            form("Formulaire refusé", .showcaseFaulty, "")
            form("Formulaire bloqué", .showcaseDisabled, "bloque")
            reading
        }.body
    }

    static var viewer: Viewer {
        Viewer(
            name: "Julie MOREL", situation: "Secrétariat, cabinet des Tilleuls, Dolmont", onBehalfOf: "Dr Anne LECLERC",
            navigation: [
                Viewer.Entry(link: Link("Accueil", to: "/"), isCurrent: true),
                Viewer.Entry(link: Link("Dossiers", to: "/dossiers"), count: 3),
                Viewer.Entry(link: Link("Délégations", to: "/delegations")),
            ], csrf: "exemple", situationsAddress: "/situations")
    }

    static var patient: PatientBanner {
        PatientBanner(
            name: "Mme Élodie MARTIN-DELACOURTE", birthDate: LocalDate(year: 1984, month: 5, day: 20) ?? .min, sexe: .feminin,
            today: now.date(in: .paris).date, fund: "Caisse primaire de Dolmont", address: "/patients/exemple")
    }

    private static var messages: HTML {
        Card("Messages et états") {
            Notice(.info, "Délai de carence") { el(.p) { "Les trois premiers jours ne sont pas indemnisés." } }
            Notice(.success, "Dossier déposé", isLive: true) { el(.p) { "La caisse le recevra dans la minute." } }
            Notice(.warning, "Arrêt commencé avant aujourd’hui") { el(.p) { "Vérifiez la date du premier jour." } }
            Notice(.danger, "La caisse ne répond pas") { el(.p) { "Le dépôt est gardé ; il partira dès qu’elle répondra." } }
            el(.p) {
                for state in DossierState.allCases {
                    StateTag(state)
                    " "
                }
            }
            Clock(label: "Réponse de la caisse", deadline: now.adding(minutes: 4 * 1440), now: now)
            Clock(label: "Rappel du médecin-conseil", deadline: now.adding(minutes: 72), now: now)
            Clock(label: "Envoi du volet", deadline: now.adding(minutes: -130), now: now)
            buttons
        }.body
    }

    private static var buttons: HTML {
        Actions {
            Button("Déposer", isMain: false)
            Button("Enregistrer le brouillon", .secondary)
            Button("Retirer le dossier", .danger)
            Button("Voir l’historique", .quiet, to: "/dossiers")
            Button("Indisponible", .primary, isDisabled: true)
        }.body
    }

    /// Ids are those of the fields; each copy of the form but one is moved to names of its own.
    private static func form(_ title: String, _ view: FormView, _ copy: String) -> HTML {
        el(.section) {
            el(.h2) { title }
            PostForm(to: "/composants", csrf: "exemple", key: "exemple", revision: 1, label: title) {
                FormRenderer(view: view, prefix: copy.isEmpty ? "" : "\(copy).")
                Actions { Button("Déposer", isMain: true, isDisabled: view.isDisabled) }
            }
        }
    }

    private static var reading: HTML {
        el(.section) {
            el(.h2) { "Formulaire lu" }
            FormReading(view: .showcaseFilled)
        }
    }
}
