import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging

/// A sign-in that did not succeed: whose fault, and what to do. The code goes to the log, never to the page.
enum SignInRefused {
    static func answer(_ refusal: SignInRefusal, _ exchange: Exchange) async throws -> Response {
        exchange.context.logger.warning(
            "sign-in refused", metadata: ["code": "\(refusal.code)", "request": "\(exchange.context.requestID)"])
        let title = refusal.isOutage ? "Service d’identité indisponible" : "Connexion impossible"
        return try await exchange.page(title, status: refusal.isOutage ? .badGateway : .forbidden) {
            Card("") {
                el(.p, .class("lead")) { refusal.message }
                el(.p) {
                    refusal.isOutage
                        ? "Le guichet lui-même fonctionne : les personnes déjà connectées continuent, et rien de ce qui est déposé n’est perdu."
                        : "Aucune session n’a été ouverte."
                }
                el(.p, .class("hint")) {
                    "Référence à donner à l’assistance : "
                    el(.code) { exchange.context.requestID }
                }
                Actions { Button("Recommencer la connexion", .primary, to: "/connexion") }
            }
        }
    }
}
