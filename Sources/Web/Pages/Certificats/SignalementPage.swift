import Certificats
import Core
import Desk

/// A report, with what may be done with it: hand over the letter, give the structure its link, take it back.
struct SignalementPage: Component {
    let view: SignalementVue
    let done: String?
    let link: (adresse: String, expireLe: Instant)?
    let isSignedIn: Bool
    let csrf: String
    let today: LocalDate

    private var base: String { "\(SignalementsRoutes.base)/\(view.id)" }

    var body: HTML {
        if done == "signale", view.retireLe == nil { Notice(.success, "C’est compté. Merci.", isLive: true) }
        if view.retireLe != nil { Notice(.info, "Ce signalement est annulé\u{A0}: il n’est plus compté, et le lien donné à la structure n’ouvre plus rien.", isLive: done == "retire") }
        Card("") {
            Facts(
                facts: [
                    Facts.Fact("Certificat demandé", view.regle.situation), Facts.Fact("Par", view.parQui),
                    Facts.Fact("Commune", view.commune), Facts.Fact("Saison", view.saison.libelle),
                    Facts.Fact("Compté parmi", view.parProfessionnel ? "Les signalements de professionnels connectés" : "Les autres signalements"),
                ])
            if view.retireLe == nil { actions }
            if !isSignedIn, view.retireLe == nil {
                el(.p, .class("hint")) { "Gardez l’adresse de cette page si vous voulez pouvoir annuler plus tard\u{A0}: elle seule le permet." }
            }
        }
        if let link { given(link.adresse, link.expireLe) } else if isSignedIn, view.peutDonnerUnLien { offer }
        el(.p) {
            Link("Chercher un autre certificat", to: CertificatsRoutes.base)
            if isSignedIn {
                " · "
                Link("Mes signalements", to: SignalementsRoutes.base)
            }
        }
    }

    private var actions: HTML {
        HTML {
            Actions {
                if Lettre(Reponse(view.regle, le: today)) != nil { Button("Lettre de réponse à remettre", .primary, to: "/certificats/\(view.regle.id)/lettre") }
            }
            PostForm(to: "\(base)/retrait", csrf: csrf, label: "Annuler le signalement") { Actions { Button("Annuler ce signalement", .secondary) } }
        }
    }

    private var offer: HTML {
        Card("Prévenir la structure", hint: "Elle peut lire combien de fois elle a été signalée, et pourquoi. Jamais par qui, ni pour quel patient.") {
            PostForm(to: "\(base)/lien", csrf: csrf, label: "Lien pour la structure") { Actions { Button("Préparer un lien à lui remettre", .secondary) } }
        }.body
    }

    private func given(_ address: String, _ expires: Instant) -> HTML {
        Card("Le lien de la structure", hint: "Remettez-le avec la lettre, ou imprimez cette page. Il n’est montré qu’une fois\u{A0}; vous pourrez en préparer un autre.") {
            LongTextBox(frame: FieldFrame(name: "lien", label: "À copier", hint: "Bon jusqu’au \(expires.date(in: .paris).date.formattedFr)."), value: words(address))
        }.body
    }

    private var isNeverRequired: Bool {
        let requis = Reponse(view.regle, le: today).version.requis
        return requis == .non || requis == .interdit
    }

    private func words(_ address: String) -> String {
        "Vous avez demandé un certificat \(isNeverRequired ? "qu’aucun texte n’exige" : "qu’un texte ne permet que dans certains cas") (\(view.regle.situation)). Vous pouvez lire ce que disent les textes, et combien de fois cette demande a été signalée pour votre structure\u{A0}: \(address)"
    }
}

/// Those of whoever is signed in.
struct MesSignalements: Component {
    let mine: [SignalementVue]
    let readsCounts: Bool

    var body: HTML {
        if readsCounts { el(.p) { Button("Voir toutes les demandes signalées", .primary, to: "/certificats/comptes") } }
        if mine.isEmpty {
            EmptyState(
                title: "Vous n’avez rien signalé.", next: "Sur la page d’une réponse, « Signaler cette demande » la compte en deux clics.",
                action: Link(CertificatsRoutes.title, to: CertificatsRoutes.base))
        } else {
            DataTable(
                caption: mine.count == 1 ? "Un signalement" : "\(mine.count) signalements, le plus récent d’abord", columns: ["Certificat demandé", "Par", "Le", "État"],
                rows: mine.map { one in
                    DataTable.Row {
                        Link(one.regle.situation, to: "\(SignalementsRoutes.base)/\(one.id)")
                        "\(one.parQui), \(one.commune)"
                        Moment(one.faitLe.date(in: .paris).date)
                        StateTag(one.retireLe == nil ? "Compté" : "Annulé", one.retireLe == nil ? .success : .neutral)
                    }
                })
        }
    }
}

extension SignalementVue {
    /// « Collège des Remparts (école, collège, lycée) ».
    var parQui: String { nom.map { "\($0) (\(genre.libelle.lowercased()))" } ?? genre.libelle }
}
