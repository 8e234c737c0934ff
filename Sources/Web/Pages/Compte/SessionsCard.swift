import Core
import Desk

/// The sessions open under one's name: the one that nobody recognises can be ended.
struct SessionsCard: Component {
    let sessions: [SessionView]
    let csrf: String

    var body: HTML {
        Card("Sessions ouvertes", hint: "Une session se ferme seule après 15 minutes sans activité, et au plus tard après 4 heures.") {
            el(.ul, .class("lines")) {
                for session in sessions { line(session) }
            }
        }
    }

    private func line(_ session: SessionView) -> HTML {
        el(.li, .class("split")) {
            el(.div) {
                el(.p) {
                    el(.strong) { session.browser }
                    " "
                    if session.isCurrent { StateTag("Celle-ci", .info) }
                }
                el(.p, .class("hint")) {
                    "Ouverte le "
                    Moment(session.openedAt)
                }
            }
            PostForm(to: "/compte/sessions/\(session.id)/fermeture", csrf: csrf) {
                el(.button, .type("submit"), .class("button quiet")) {
                    "Fermer"
                    el(.span, .class("sr")) { " la session \(session.browser), ouverte le \(session.openedAt.formattedFr)" }
                }
            }
        }
    }
}
