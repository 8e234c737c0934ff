import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// The page of a counter: the answer if there is one, then the boxes for the next person.
struct Comptoir {
    let title: String
    let heading: String
    let hint: String
    let address: String
    /// A NIR alone is not enough here: the birth date goes with it.
    let needsDate: Bool

    static let laboratoire = Comptoir(
        title: "Droit à un test", heading: "La personne au laboratoire",
        hint: "Son code suffit, ou son numéro de sécurité sociale. Sinon son nom, son prénom et sa date de naissance.",
        address: "/suivi/laboratoire", needsDate: false)
    static let pharmacie = Comptoir(
        title: "Droit à des masques", heading: "La personne au comptoir",
        hint: "Son code suffit. Sinon son numéro et sa date de naissance, ou son nom, son prénom et sa date de naissance.",
        address: "/suivi/pharmacie", needsDate: true)

    func show(
        _ exchange: Exchange, typed: DemandeDroit = DemandeDroit(), anomalies: [Anomaly] = [], status: HTTPResponse.Status = .ok, isFocused: Bool = true,
        @HTMLBuilder answer: () -> HTML
    ) async throws -> Response {
        let said = answer()
        return try await exchange.page(
            title, status: anomalies.isEmpty ? status : .unprocessableContent, breadcrumb: [Link("Suivi", to: "/suivi")],
            hasErrors: !anomalies.isEmpty || status == .unprocessableContent
        ) {
            if !anomalies.isEmpty { ErrorSummary(anomalies) }
            said
            Card(heading, hint: hint) {
                PersonneAuComptoir(action: address, csrf: exchange.formToken, typed: typed, anomalies: anomalies, needsDate: needsDate, isFocused: isFocused)
            }
        }
    }

    /// Too many people asked for who are not known.
    func tooMany(_ exchange: Exchange, _ why: String, _ seconds: Int) async throws -> Response {
        var response = try await show(exchange, status: .tooManyRequests) { Notice(.danger, why, isLive: true) }
        response.headers[.retryAfter] = String(seconds)
        return response
    }
}
