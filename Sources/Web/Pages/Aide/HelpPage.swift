import Core

/// The short help: the keyboard, the words for states, who sees what.
struct HelpPage: Component {
    var body: HTML {
        Card("Au clavier") {
            Facts(facts: [
                key("/", "Aller à la recherche de patient."), key("Ctrl + Entrée", "Envoyer le formulaire par son bouton principal."),
                key("Échap", "Fermer une liste de propositions."), key("Tab", "Passer au champ suivant ; avec Maj, revenir au précédent."),
            ])
        }
        Card("Ce que veulent dire les états") {
            Facts(facts: DossierState.allCases.map { Facts.Fact(name: $0.label, value: HTML(text: $0.explanation)) })
        }
        Card("Corriger ce qui est parti") {
            el(.ul) {
                el(.li) { "Tant que la caisse n’a pas commencé, la version corrigée remplace la précédente, sans autre formalité." }
                el(.li) { "Ensuite, une rectification est adressée à tous ceux qui ont reçu la première version." }
                el(.li) { "Rien de ce qui a été déposé n’est effacé : l’historique garde chaque version, sa date et son auteur." }
            }
        }
        Card("Qui voit quoi") {
            el(.ul) {
                el(.li) { "L’auteur d’un dossier, et la personne à qui il a délégué la préparation, le voient en entier." }
                el(.li) { "Les agents de la caisse compétente ne voient pas les données médicales ; son service médical, si." }
                el(.li) { "Une autre caisse, un autre cabinet ne voient rien : pour eux, le dossier n’existe pas." }
                el(.li) { "L’administration du guichet ne voit aucune donnée de personne." }
                el(.li) { "Chaque consultation laisse une trace : qui, quoi, quand, pour qui." }
            }
        }
        Card("Joindre quelqu’un") {
            el(.p) {
                Link("Qui appeler à une caisse", to: "/caisses")
                "\u{A0}: délégués, conseillers informatiques, médecins-conseils, services, avec leur ligne directe."
            }
            el(.p) {
                Link("Trouver un confrère ou un lieu de soins", to: "/annuaire")
                " dans l’annuaire national."
            }
        }
        Card("Un certificat médical est-il exigé\u{A0}?") {
            el(.p) {
                Link("La réponse des textes", to: "/certificats")
                ", pour tous, sans s’identifier\u{A0}: crèche, école, sport, employeur, assurance…"
            }
        }
        Card("Un document imprimé") {
            el(.p) {
                "Toute personne qui en tient un peut "
                Link("vérifier qu’il est authentique", to: "/verification")
                ", sans s’identifier."
            }
        }
    }

    private func key(_ keys: String, _ effect: String) -> Facts.Fact {
        Facts.Fact(name: keys, value: HTML(text: effect))
    }
}

extension DossierState {
    /// What it means for the one who reads it.
    var explanation: String {
        switch self {
        case .brouillon: "En cours d’écriture. Rien n’est transmis."
        case .depose: "Signé et gardé ; en route vers la caisse. Se corrige ou se retire librement."
        case .recu: "Dans la corbeille de la caisse compétente. Personne ne l’a encore pris."
        case .enTraitement: "Un agent de la caisse s’en occupe."
        case .correctionDemandee: "La caisse attend une correction de son auteur, et dit laquelle."
        case .accepte: "La caisse l’a accepté."
        case .refuse: "La caisse l’a refusé, avec le motif."
        case .silence: "Le délai de réponse de la caisse est écoulé."
        case .retire: "Retiré par son auteur. La caisse en est avertie si elle l’avait reçu."
        case .clos: "Terminé : plus rien ne peut lui arriver."
        }
    }
}
