import Core
import Desk

/// What the holder of a paper learns: genuine and standing, replaced, or withdrawn. Nothing of a person.
struct VerificationResult: Component {
    let view: VerificationView

    var body: HTML {
        verdict
        if let caution = view.caution { Notice(.warning, caution) }
        if !view.lines.isEmpty {
            Card("Ce que ce document permet") { Facts(facts: view.lines.map { Facts.Fact($0.label, $0.value) }) }
        }
        Card("Ce que le guichet sait de ce document", hint: "Le nom du patient n’est jamais montré ici : comparez ces lignes avec le papier.") {
            Facts(facts: [
                Facts.Fact("Document", view.title), Facts.Fact("Volet", view.volet), Facts.Fact("Version", String(view.version)),
                Facts.Fact(name: "Déposé le", value: Moment(view.depositedOn).body), Facts.Fact("Caisse", view.caisse),
                Facts.Fact(name: "Empreinte imprimée", value: el(.code) { view.digest }),
            ])
        }
        el(.p) { Link("Vérifier un autre document", to: "/verification") }
    }

    private var verdict: Notice {
        switch view.state {
        case "valide":
            Notice(.success, "Document authentique et en vigueur") {
                el(.p) { "Il a été établi par ce guichet, et rien ne l’a remplacé depuis." }
            }
        case "remplace":
            Notice(.warning, "Document authentique, mais remplacé") {
                el(.p) { "Une version corrigée l’a remplacé. Demandez la version la plus récente à qui vous l’a remis." }
            }
        default:
            Notice(.danger, "Document retiré") {
                el(.p) { "Il a bien été établi ici, puis retiré par son auteur. Il ne vaut plus rien : n’en tenez pas compte." }
            }
        }
    }
}
