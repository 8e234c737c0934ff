import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// The pages that end something: withdrawing a dossier, throwing a draft away. Each asks first, on a page.
enum DossierEnding {
    static let routes = [askWithdrawal, withdraw, askDiscard, discard, continueFrom, follow, reuse, askEnd, end]

    static let askWithdrawal = Route.page(.get, "/dossiers/{id}/retrait", .care) { exchange in
        let view = try await exchange.desk.readDossier(exchange.part("id"), by: exchange.caller())
        guard view.actions.contains(.retrait) else { return .seeOther("/dossiers/\(view.id)") }
        return try await withdrawal(view, exchange)
    }

    static let withdraw = Route.page(.post, "/dossiers/{id}/retrait", .care) { exchange in
        let id = try exchange.part("id")
        let form = try await exchange.form()
        do {
            let view = try await exchange.desk.withdraw(
                id, reason: form.text("motif"), revision: form.revision, key: form.key, by: exchange.caller())
            return .seeOther("/dossiers/\(view.id)?fait=retrait")
        } catch DeskRefusal.invalid(let anomalies) {
            let view = try await exchange.desk.readDossier(id, by: exchange.caller())
            return try await withdrawal(view, exchange, anomalies: anomalies, typed: form.content["motif"]?.string ?? "")
        }
    }

    private static func withdrawal(
        _ view: DossierView, _ exchange: Exchange, anomalies: [Anomaly] = [], typed: String = ""
    ) async throws -> Response {
        let consequences = [
            "Il reste dans votre historique, avec la date et le motif du retrait.",
            view.delivery?.done == .poste ? "La caisse a pu le recevoir par courrier : prévenez-la, le guichet ne le fera pas." : view.state == .depose ? "La caisse ne l’a pas encore reçu : elle n’en saura rien." : "La caisse, qui l’a reçu, est avertie aussitôt.",
            "Les volets déjà imprimés deviennent « retirés » sur leur page de vérification.",
        ]
        return try await exchange.page(
            "Retirer", status: anomalies.isEmpty ? .ok : .unprocessableContent, patient: exchange.banner(view.patient),
            breadcrumb: [Link("Le dossier", to: "/dossiers/\(view.id)")], lead: view.summary, hasErrors: !anomalies.isEmpty
        ) {
            if !anomalies.isEmpty { ErrorSummary(lines: anomalies.map { .init(message: $0.message, anchor: "f-motif", source: nil) }) }
            Confirmation("Retirer ce dossier ?", consequences: consequences, back: Link("Ne pas le retirer", to: "/dossiers/\(view.id)")) {
                PostForm(to: "/dossiers/\(view.id)/retrait", csrf: exchange.formToken, key: exchange.newKey(), revision: view.revision) {
                    TextBox(
                        frame: FieldFrame(
                            name: "motif", label: "Motif du retrait", example: "Établi par erreur pour un autre patient", isRequired: true,
                            errors: anomalies.map(\.message)), value: typed, longest: 1000)
                    Actions { Button("Retirer le dossier", .danger, isMain: true) }
                }
            }
        }
    }

    static let askDiscard = Route.page(.get, "/dossiers/{id}/suppression", .care) { exchange in
        let view = try await exchange.desk.readDossier(exchange.part("id"), by: exchange.caller())
        guard view.actions.contains(.suppression) else { return .seeOther("/dossiers/\(view.id)") }
        return try await exchange.page("Supprimer le brouillon", patient: exchange.banner(view.patient), lead: view.summary) {
            Confirmation(
                "Supprimer ce brouillon ?", consequences: ["Rien n’a été transmis : personne d’autre ne l’a vu.", "La saisie est perdue."],
                back: Link("Revenir au brouillon", to: "/dossiers/\(view.id)/modification")
            ) {
                PostForm(to: "/dossiers/\(view.id)/suppression", csrf: exchange.formToken, revision: view.revision) {
                    Actions { Button("Supprimer le brouillon", .danger, isMain: true) }
                }
            }
        }
    }

    static let discard = Route.page(.post, "/dossiers/{id}/suppression", .care) { exchange in
        let form = try await exchange.form()
        try await exchange.desk.discardDraft(exchange.part("id"), revision: form.revision, by: exchange.caller())
        return .seeOther("/dossiers?fait=suppression")
    }

    static let follow = Route.page(.post, "/dossiers/{id}/suites/{suite}", .care) { exchange in
        let form = try await exchange.form()
        let view = try await exchange.desk.followDossier(exchange.part("id"), with: exchange.part("suite"), key: form.key, by: exchange.caller())
        return .seeOther("/dossiers/\(view.id)/modification")
    }

    static let reuse = Route.page(.post, "/dossiers/{id}/reprise", .care) { exchange in
        let form = try await exchange.form()
        let view = try await exchange.desk.reuseDossier(exchange.part("id"), key: form.key, by: exchange.caller())
        return .seeOther("/dossiers/\(view.id)/modification?fait=reprise")
    }

    static let continueFrom = Route.page(.post, "/dossiers/{id}/prolongation", .care) { exchange in
        let form = try await exchange.form()
        let view = try await exchange.desk.continueDossier(exchange.part("id"), key: form.key, by: exchange.caller())
        return .seeOther("/dossiers/\(view.id)/modification")
    }

    static let askEnd = Route.page(.get, "/dossiers/{id}/arret", .care) { exchange in
        let view = try await exchange.desk.readDossier(exchange.part("id"), by: exchange.caller())
        guard view.actions.contains(.arret), let words = exchange.desk.teleservice(view.teleservice)?.ending else { return .seeOther("/dossiers/\(view.id)") }
        return try await exchange.page(
            words.title, patient: exchange.banner(view.patient), breadcrumb: [Link("Le dossier", to: "/dossiers/\(view.id)")], lead: words.lead
        ) {
            Confirmation(words.action, consequences: words.consequences, back: Link("Revenir au dossier", to: "/dossiers/\(view.id)")) {
                PostForm(to: "/dossiers/\(view.id)/arret", csrf: exchange.formToken, key: exchange.newKey(), revision: view.revision) {
                    Actions { Button(words.button, isMain: true) }
                }
            }
        }
    }

    static let end = Route.page(.post, "/dossiers/{id}/arret", .care) { exchange in
        let form = try await exchange.form()
        let view = try await exchange.desk.endDossier(exchange.part("id"), revision: form.revision, key: form.key, by: exchange.caller())
        return .seeOther("/dossiers/\(view.id)?fait=arret")
    }
}
