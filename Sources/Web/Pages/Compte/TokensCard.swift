import Core
import Desk

/// The keys of one's own software.
struct TokensCard: Component {
    let tokens: [TokenView]
    let name: String
    let errors: [String]
    let csrf: String

    var body: HTML {
        Card("Jetons pour mes logiciels", hint: "Un jeton permet à un logiciel d’agir en votre nom, dans votre situation actuelle, pendant 90 jours.") {
            if !tokens.isEmpty {
                el(.ul, .class("lines")) {
                    for token in tokens { line(token) }
                }
            }
            PostForm(to: "/compte/jetons", csrf: csrf, label: "Créer un jeton") {
                el(.div, .class("fields")) {
                    TextBox(
                        frame: FieldFrame(name: "nom", label: "Nom du jeton", example: "Logiciel du cabinet", isRequired: true, errors: errors), value: name)
                }
                Actions { Button("Créer un jeton", .secondary) }
            }
        }
    }

    private func line(_ token: TokenView) -> HTML {
        el(.li, .class("split")) {
            el(.div) {
                el(.p) { el(.strong) { token.name } }
                el(.p, .class("hint")) {
                    "Valable jusqu’au "
                    Moment(token.endsAt)
                }
            }
            PostForm(to: "/compte/jetons/\(token.id)/revocation", csrf: csrf) {
                el(.button, .type("submit"), .class("button danger")) {
                    "Révoquer"
                    el(.span, .class("sr")) { " le jeton \(token.name)" }
                }
            }
        }
    }
}

/// A token's secret, on the only page that ever shows it.
struct SecretNotice: Component {
    let secret: String

    var body: HTML {
        Notice(.warning, "Copiez ce jeton maintenant : il ne sera plus jamais affiché", isLive: true) {
            el(.p) { el(.code, .class("secret")) { secret } }
            el(.p) { "Collez-le dans les réglages de votre logiciel, et ne l’envoyez à personne." }
        }
    }
}
