import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// The one-time page of a contact: no sign-in, a token, a birth date. It never says who the case is, and an unknown, an
/// expired, a used and a burnt token are one answer.
enum DeclarationRoutes {
    static let routes = [open, answer]

    static let open = Route.page(.get, "/declaration/{jeton}", .everyone) { exchange in
        let jeton = try exchange.part("jeton")
        do {
            let page = try await exchange.desk.ouvrirDeclaration(jeton, request: exchange.context.requestID)
            return try await show(exchange, DeclarationProof(jeton: jeton, page: page, anomalies: [], typed: nil))
        } catch DeskRefusal.notFound {
            return try await closed(exchange)
        }
    }

    static let answer = Route.page(.post, "/declaration/{jeton}", .everyone) { exchange in
        let jeton = try exchange.part("jeton")
        let form = try await exchange.unprovenForm()
        let (desk, request) = (exchange.desk, exchange.context.requestID)
        do {
            if form.action == "declarer" {
                let done = try await desk.declarer(jeton, SaisieDeclaration(form), request: request)
                return try await exchange.page("Merci, c’est noté") { DeclarationDone(done: done) }
            }
            _ = try await desk.prouverDeclaration(jeton, dateNaissance: form.text("dateNaissance"), request: request)
            return try await show(exchange, DeclarationForm(jeton: jeton, anomalies: [], typed: form))
        } catch DeskRefusal.notFound {
            return try await closed(exchange)
        } catch DeskRefusal.invalid(let anomalies) {
            // The fifth wrong birth date closed it.
            guard let page = try? await desk.ouvrirDeclaration(jeton, request: request) else { return try await closed(exchange) }
            if form.action == "declarer", !anomalies.contains(where: { $0.field == "dateNaissance" }) {
                return try await show(exchange, DeclarationForm(jeton: jeton, anomalies: anomalies, typed: form))
            }
            return try await show(exchange, DeclarationProof(jeton: jeton, page: page, anomalies: anomalies, typed: form))
        }
    }

    private static func show(_ exchange: Exchange, _ content: any DeclarationStep) async throws -> Response {
        try await exchange.page(
            "Répondre à votre caisse", status: content.anomalies.isEmpty ? .ok : .unprocessableContent, lead: content.lead, hasErrors: !content.anomalies.isEmpty
        ) { content.body }
    }

    private static func closed(_ exchange: Exchange) async throws -> Response {
        try await exchange.page("Cette page n’est plus ouverte", status: .notFound) {
            Notice(.info, "Elle a déjà servi, son délai est passé, ou son adresse est incomplète") {
                el(.p) { "Vous n’avez rien d’autre à faire : une personne de votre caisse vous appellera." }
                el(.p) { "En cas de gêne pour respirer, appelez le 15." }
            }
        }
    }
}

/// One of the two steps of the page.
protocol DeclarationStep: Component {
    var anomalies: [Anomaly] { get }
    var lead: String { get }
}

extension SaisieDeclaration {
    init(_ form: FormInput) {
        func choice(_ name: String) -> Bool? { form.text(name).map { $0 == "oui" } }
        self.init(
            dateNaissance: form.text("dateNaissance"), symptomes: choice("symptomes"), symptomesLe: form.text("symptomesLe"), peutSIsoler: choice("peutSIsoler"),
            arret: form.text("arret") != nil, besoinSocial: form.text("besoinSocial"), accordSocial: form.text("accordSocial") != nil, telephone: form.text("telephone"))
    }
}
