import Core
import Desk

/// On a dossier's page: the calls and messages about it, and the way to begin one.
struct DossierEchanges: Component {
    let dossier: String
    let exchanges: EchangesDossier
    let isFund: Bool
    let isMedical: Bool
    let anomalies: [Anomaly]
    let csrf: String
    let key: String

    @HTMLBuilder var body: HTML {
        // The medical service has nothing to begin here: an empty card would only lengthen the page.
        if !isMedical || !exchanges.entretiens.isEmpty || !exchanges.fils.isEmpty { card }
    }

    private var card: HTML {
        Card("Échanges", hint: isFund ? nil : "La caisse voit les mêmes délais que vous.") {
            if !exchanges.entretiens.isEmpty || !exchanges.fils.isEmpty { list }
            if isFund {
                if !isMedical { calling }
            } else {
                Actions {
                    Button("Être rappelé par le médecin-conseil", to: "/entretiens/nouveau?dossier=\(dossier)")
                    Button("Écrire à la caisse", to: "/messagerie/nouveau?dossier=\(dossier)")
                    Button("Réclamer", .quiet, to: "/reclamations/nouvelle?dossier=\(dossier)")
                }
            }
        }.body
    }

    private var list: HTML {
        el(.ul, .class("lines")) {
            for call in exchanges.entretiens {
                el(.li) {
                    el(.p) {
                        Link(call.genre == "conseil" ? "Entretien avec le médecin-conseil" : "Appel de la caisse", to: "/entretiens/\(call.id)")
                        " "
                        EntretienTag(call.etat)
                    }
                }
            }
            for fil in exchanges.fils {
                el(.li) {
                    el(.p) {
                        Link(fil.titre, to: "/messagerie/\(fil.id)")
                        " "
                        FilTag(fil.etat)
                        if fil.nonLus > 0 { " "; el(.span, .class("count")) { "\(fil.nonLus)"; el(.span, .class("sr")) { " non lus" } } }
                    }
                }
            }
        }
    }

    /// A small error is settled by a call, never by a letter.
    private var calling: HTML {
        PostForm(to: "/corbeilles/dossiers/\(dossier)/appel", csrf: csrf, key: key, label: "Appeler le cabinet") {
            el(.div, .class("fields")) {
                TextBox(
                    frame: FieldFrame(
                        name: "motifAppel", label: "Une petite erreur\u{A0}? Appelez plutôt que d’écrire", hint: "Ce qu’il faut régler\u{A0}; le cabinet le voit.", example: "Date de fin illisible",
                        errors: anomalies.messages(at: "motif")), value: "")
            }
            Actions { Button("Prévoir un appel", .secondary) }
        }.body
    }
}
