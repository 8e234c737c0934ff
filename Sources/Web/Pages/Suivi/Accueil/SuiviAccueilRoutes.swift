import ContactTracing
import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Where each part of the tracing begins, for whoever comes in.
enum SuiviAccueilRoutes {
    static let routes = [open, choose]

    static let open = Route.page(.get, "/suivi", .tracing) { exchange in
        try exchange.allowQuery("epidemie")
        let actor = try exchange.actor()
        let known = try await exchange.desk.listEpidemies(by: exchange.caller())
        let parts = SuiviParts.tiles(of: actor, actor.isTracingDoctor ? try await exchange.desk.compterAttentes(by: exchange.caller()) : nil)
        let page = known.isEmpty ? nil : try await exchange.epidemie()
        return try await exchange.page("Suivi des contacts", lead: page.map { "\($0.nom), du \($0.debut.formattedShort) au \($0.fin.formattedShort)." }) {
            if let page, !page.estOuverte(le: exchange.today) {
                Notice(.warning, "Ce suivi est clos : rien ne peut plus y être écrit. Ce qui reste est effacé à son échéance.")
            }
            if let page, page.basesLegales.contains(where: { !$0.confirme }) {
                Notice(.info, "Exercice ou base légale non confirmée : n’y saisissez aucune vraie personne.")
            }
            if known.isEmpty {
                EmptyState(
                    title: "Aucun suivi d’épidémie n’est ouvert.",
                    next: actor.role == .administrateur ? "Ouvrez-en un : ses paramètres sont datés et citent leurs textes." : "L’administration du guichet en ouvre un quand un texte l’autorise.",
                    action: actor.role == .administrateur ? Link("Épidémies", to: "/administration/epidemies") : nil)
            } else {
                if let page { choice(known, page, exchange) }
                Tiles(tiles: parts)
            }
        }
    }

    /// The epidemic whose pages are shown from now on, at this browser.
    static let choose = Route.page(.post, "/suivi/epidemie", .tracing) { exchange in
        let form = try await exchange.form()
        let chosen = try await exchange.epidemie(named: form.text("epidemie") ?? "")
        var response = Response.seeOther("/suivi")
        response.add(cookie: SessionCookie.set(exchange.epidemieCookie, chosen.code, isSecure: exchange.isSecure))
        return response
    }

    /// Nothing to choose while only one was ever opened.
    @HTMLBuilder private static func choice(_ known: [Parametres], _ page: Parametres, _ exchange: Exchange) -> HTML {
        if known.count > 1 {
            PostForm(to: "/suivi/epidemie", csrf: exchange.formToken, label: "Choisir le suivi") {
                ChoiceList(
                    frame: FieldFrame(name: "epidemie", label: "Suivi affiché", hint: "Toutes les pages du suivi montrent celui-ci, jusqu’à un autre choix."),
                    choices: known.map { Choice(value: $0.code, label: $0.estOuverte(le: exchange.today) ? $0.nom : "\($0.nom) (clos)") }, value: page.code)
                Actions { Button("Afficher ce suivi", .secondary) }
            }
        }
    }
}
