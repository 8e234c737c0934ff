import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Whether a paper is genuine: open to anyone who holds it, and silent about whoever it concerns.
enum VerificationRoutes {
    static let routes = [open, read]

    static let open = Route.page(.get, "/verification", .everyone) { exchange in
        if let code = exchange.query("code").map(cleaned), !code.isEmpty { return .seeOther("/verification/\(code)") }
        return try await exchange.page(
            "Vérifier un document", lead: "Le code est imprimé au bas du document, sous le carré à scanner."
        ) { VerificationForm() }
    }

    static let read = Route.page(.get, "/verification/{code}", .everyone) { exchange in
        do {
            let view = try await exchange.desk.verifyDocument(exchange.part("code"))
            return try await exchange.page("Vérification du document") { VerificationResult(view: view) }
        } catch DeskRefusal.notFound {
            return try await exchange.page("Aucun document ne porte ce code", status: .notFound) {
                Notice(.danger, "Ce document n’a pas été établi par ce guichet, ou le code est mal recopié") {
                    el(.ul) {
                        el(.li) { "Comparez le code un caractère après l’autre : il compte 32 chiffres et lettres de « a » à « f »." }
                        el(.li) { "Scannez le carré imprimé sur le document plutôt que de recopier." }
                        el(.li) { "Si le code est le bon, n’acceptez pas le document et prévenez la caisse." }
                    }
                }
                VerificationForm()
            }
        }
    }

    /// Letters and digits only: what is typed becomes an address.
    private static func cleaned(_ code: String) -> String {
        String(code.lowercased().unicodeScalars.filter { ("0"..."9").contains($0) || ("a"..."z").contains($0) }.map(Character.init).prefix(64))
    }
}
