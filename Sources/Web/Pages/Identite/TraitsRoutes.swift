import Core
import Desk
import HTTPTypes
import HummingbirdCore

/// Changing strict traits: freely while they are not locked, by exception after.
enum TraitsRoutes {
    static let routes = [open, save]

    static let open = Route.page(.get, "/patients/{id}/identite/traits", .care) { exchange in
        try exchange.allowQuery()
        let view = try await exchange.desk.readIdentity(exchange.part("id"), by: exchange.caller())
        return try await page(exchange, view, TraitsSaisis(view.traits), motif: "", [])
    }

    static let save = Route.page(.post, "/patients/{id}/identite/traits", .care) { exchange in
        let form = try await exchange.form()
        let id = try exchange.part("id")
        let typed = TraitsSaisis(form)
        do {
            try await exchange.desk.correctTraits(
                of: id, typed, parException: form.text("exception") == "oui", motif: form.text("motif"), revision: form.revision, key: form.key,
                by: exchange.caller())
            return .seeOther("/patients/\(id)/identite?fait=corrigee")
        } catch DeskRefusal.invalid(let anomalies) {
            let view = try await exchange.desk.readIdentity(id, by: exchange.caller())
            return try await page(exchange, view, typed, motif: form.text("motif") ?? "", anomalies)
        }
    }

    private static func page(_ exchange: Exchange, _ view: IdentiteView, _ typed: TraitsSaisis, motif: String, _ anomalies: [Anomaly]) async throws -> Response {
        let isLocked = view.traitsVerrouilles
        let crumbs = IdentiteRoutes.crumbs(view.patient) + [Link("Identité", to: "/patients/\(view.patient.id)/identite")]
        return try await exchange.page(
            isLocked ? "Changer les traits par exception" : "Corriger les traits", status: anomalies.isEmpty ? .ok : .unprocessableContent,
            patient: exchange.banner(view.patient), breadcrumb: crumbs, hasErrors: !anomalies.isEmpty
        ) {
            if !anomalies.isEmpty { ErrorSummary(anomalies) }
            if isLocked {
                Notice(.warning, "Ces traits viennent de la base nationale. Les changer retire la récupération et le document : l’identité redevient provisoire.")
            }
            PostForm(to: "/patients/\(view.patient.id)/identite/traits", csrf: exchange.formToken, key: exchange.newKey(), revision: view.revision, isGuarded: true) {
                if isLocked { PostForm.hidden("exception", "oui") }
                Card("Traits stricts") { TraitsBoxes(typed: typed, anomalies: anomalies) }
                Card("Pourquoi") {
                    LongTextBox(
                        frame: FieldFrame(
                            name: "motif", label: "Motif", hint: "Ce que dit le document, ou l’erreur corrigée.", isRequired: isLocked, errors: anomalies.messages(at: "motif")),
                        value: motif)
                }
                Actions {
                    Button(isLocked ? "Changer par exception" : "Corriger", isLocked ? .danger : .primary, isMain: true)
                    Button("Revenir sans rien changer", .quiet, to: "/patients/\(view.patient.id)/identite")
                }
            }
        }
    }
}
