import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Recensement

/// The personal link: no sign-in, one professional, their own answers. Opening it changes nothing; unknown, closed and
/// expired are one answer.
enum LienPersonnelRoutes {
    static let routes = [open, answer]

    static let open = Route.page(.get, "/recensement/repondre/{jeton}", .everyone) { exchange in
        try exchange.allowQuery()
        let jeton = try exchange.part("jeton")
        do {
            return try await show(exchange, jeton, exchange.desk.ouvrirLien(jeton, request: exchange.context.requestID))
        } catch DeskRefusal.notFound { return try await closed(exchange) }
    }

    static let answer = Route.page(.post, "/recensement/repondre/{jeton}", .everyone) { exchange in
        let (jeton, form) = (try exchange.part("jeton"), try await exchange.unprovenForm())
        let (desk, request) = (exchange.desk, exchange.context.requestID)
        do {
            switch form.action {
            case "accord": return try await show(exchange, jeton, desk.retirerParLien(jeton, tout: false, request: request), fait: "accord")
            case "retrait": return try await show(exchange, jeton, desk.retirerParLien(jeton, tout: true, request: request), fait: "retrait")
            default: return try await show(exchange, jeton, desk.repondreParLien(jeton, SaisieRecensement(form), request: request), fait: "note")
            }
        } catch DeskRefusal.notFound {
            return try await closed(exchange)
        } catch DeskRefusal.invalid(let anomalies) {
            guard let page = try? await desk.ouvrirLien(jeton, request: request) else { return try await closed(exchange) }
            return try await show(exchange, jeton, page, anomalies: anomalies, typed: SaisieRecensement(form))
        } catch DeskRefusal.cycle(let refusal) {
            guard let page = try? await desk.ouvrirLien(jeton, request: request) else { return try await closed(exchange) }
            return try await show(exchange, jeton, page, anomalies: [Anomaly(field: "", code: refusal.code, message: refusal.message)])
        }
    }

    private static func show(
        _ exchange: Exchange, _ jeton: String, _ page: PageLien, fait: String? = nil, anomalies: [Anomaly] = [], typed: SaisieRecensement? = nil
    ) async throws -> Response {
        try await exchange.page(
            "Répondre à votre caisse", status: anomalies.isEmpty ? .ok : .unprocessableContent, lead: "\(page.nom) : \(page.objet)", hasErrors: !anomalies.isEmpty
        ) { LienPersonnelPage(jeton: jeton, page: page, fait: fait, anomalies: anomalies, typed: typed) }
    }

    private static func closed(_ exchange: Exchange) async throws -> Response {
        try await exchange.page("Cette page n’est plus ouverte", status: .notFound) {
            Notice(.info, "La campagne est finie, le lien a été remplacé, ou son adresse est incomplète") {
                el(.p) { "Si votre caisse attend encore votre réponse, elle vous appellera. Vous pouvez aussi vous connecter à ce guichet." }
            }
        }
    }
}

/// What a link shows: the questions, and what was answered before.
struct LienPersonnelPage: Component {
    let jeton: String
    let page: PageLien
    let fait: String?
    let anomalies: [Anomaly]
    let typed: SaisieRecensement?

    private var path: String { "/recensement/repondre/\(jeton)" }

    var body: HTML {
        if !anomalies.isEmpty { ErrorSummary(anomalies) }
        switch fait {
        case "note": Notice(.success, "Merci, c’est noté. Cette page reste ouverte jusqu’au \(page.fin.formattedFr) pour corriger ou retirer.", isLive: true)
        case "accord": Notice(.success, "Accord retiré : vos réponses ne sont plus montrées à personne.", isLive: true)
        case "retrait": Notice(.success, "Tout est retiré : vos réponses sont effacées.", isLive: true)
        default: HTML()
        }
        el(.p) { "\(page.caisse) vous demande si vous pouvez aider des patients sans médecin, ou dont le médecin est absent. Réponse attendue pour le \(page.echeance.formattedFr). Rien ne vous oblige à répondre ; tout est effacé après le \(page.fin.formattedFr)." }
        if page.partage {
            PostForm(to: path, csrf: "") { Actions { Button("Ne plus partager mes réponses", .secondary, sends: ("_action", "accord")) } }
        }
        Card(page.reponse == nil ? "Vos réponses" : "Vos réponses, à corriger si besoin") {
            PostForm(to: path, csrf: "", onEnter: (name: "_action", value: "repondre")) {
                ReponseChamps(genre: page.genre, typed: typed ?? page.reponse.map { SaisieRecensement($0, partage: page.partage) } ?? SaisieRecensement(), anomalies: anomalies, estAgent: false)
                Actions { Button("Envoyer mes réponses", sends: ("_action", "repondre"), isMain: true) }
            }
        }
        if page.etat != .retire {
            el(.details, .class("secondary")) {
                el(.summary) { "Ne pas participer" }
                el(.p) { "Vos réponses sont effacées tout de suite, et vous ne serez plus appelé." }
                PostForm(to: path, csrf: "") { Actions { Button("Tout retirer", .danger, sends: ("_action", "retrait")) } }
            }
        }
        el(.p, .class("hint")) { "Cette adresse est la vôtre : ne la transmettez pas." }
    }
}
