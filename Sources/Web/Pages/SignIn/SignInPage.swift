import Core
import Desk

/// The way in. In a demonstration, the personas too, each with what it lets one see.
struct SignInPage: Component {
    let hasProvider: Bool
    let personas: [Persona]
    /// Someone is signed in already in this browser.
    let alreadyIn: String?
    /// Invented people whose rights can be asked at the counters.
    var examples: [DemoExample] = []

    var body: HTML {
        if let alreadyIn {
            Notice(.info, "Vous êtes déjà connecté : \(alreadyIn)") {
                el(.p) { Link("Aller à l’accueil", to: "/") }
            }
        }
        if hasProvider { provider }
        if !personas.isEmpty { cast }
        if !examples.isEmpty { counters }
        if !hasProvider && personas.isEmpty {
            Notice(.warning, "Aucun service d’identité n’est réglé sur ce guichet") {
                el(.p) { "L’administrateur doit indiquer celui de votre organisme avant que quelqu’un puisse entrer." }
            }
        }
        el(.p) {
            "Vous tenez un document imprimé ? "
            Link("Vérifier qu’il est authentique", to: "/verification")
        }
        el(.p) {
            "On vous demande un certificat médical\u{A0}? "
            Link("Voir si un texte l’exige", to: "/certificats")
        }
    }

    private var provider: HTML {
        Card("Professionnels de santé", hint: "Avec votre carte CPS ou l’application e-CPS. Le guichet ne voit jamais votre code.") {
            el(.form, .method("post"), .action("/connexion/psc")) {
                Actions { Button("S’identifier avec Pro Santé Connect", isMain: true) }
            }
        }.body
    }

    private var cast: HTML {
        Card("Essayer sous un nom inventé", hint: "Aucune de ces personnes n’existe, aucun mot de passe n’est demandé. Choisissez qui vous êtes.") {
            el(.form, .method("post"), .action("/demo/connexion")) {
                for side in Persona.Side.allCases { group(side) }
            }
        }.body
    }

    private var counters: HTML {
        Card("Des noms à essayer au comptoir", hint: "Pour la pharmacie et le laboratoire : ces personnes sont inventées, et inscrites comme contacts dans l’exercice d’épidémie.") {
            DataTable(
                caption: "Identités inventées", columns: ["Nom", "Prénom", "Né(e) le", "Code", "Ce qu’on voit"],
                rows: examples.map { person in
                    DataTable.Row { person.nom; person.prenom; person.dateNaissance.formattedShort; person.code ?? "–"; person.montre }
                })
            el(.p, .class("hint")) { "Toute autre identité reçoit la réponse d’une personne qui n’est pas inscrite : essayez un nom inventé." }
        }.body
    }

    private func group(_ side: Persona.Side) -> HTML {
        let members = personas.filter { $0.side == side }
        guard !members.isEmpty else { return HTML() }
        return HTML {
            el(.h3) { side.label }
            PickList(name: "profil", picks: members.map { PickList.Pick(value: $0.slug, title: $0.name, detail: $0.role, text: $0.shows) })
        }
    }
}
