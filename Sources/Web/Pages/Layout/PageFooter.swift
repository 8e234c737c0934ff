/// The foot of every page: help, and what the law wants to be found.
struct PageFooter: Component {
    let isSignedIn: Bool

    var body: HTML {
        el(.footer, .class("foot")) {
            if isSignedIn { ShortcutsHelp() }
            el(.p, .class("foot-links")) {
                Link("Aide", to: "/aide")
                Link("Vérifier un document", to: "/verification")
                Link("Un certificat est-il exigé\u{A0}?", to: "/certificats")
                Link("État du service", to: "/etat-du-service")
            }
            el(.p) { "Guichet, entre les professionnels de santé et toutes les caisses d’assurance maladie." }
        }
    }
}
