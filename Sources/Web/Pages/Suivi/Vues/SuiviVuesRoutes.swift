import ContactTracing
import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Pictures and figures of an epidemic.
enum SuiviVuesRoutes {
    static let routes = [board, chains, staffing, picture]

    static let board = Route.page(.get, "/suivi/tableau", .tracingLead) { exchange in
        try exchange.allowQuery("epidemie", "jours", "departement")
        let tableau = try await exchange.desk.voirTableau(exchange.demandeVue(), by: exchange.caller())
        return try await exchange.page("Voir l’épidémie", breadcrumb: back) { TableauPage(tableau: tableau) }
    }

    static let chains = Route.page(.get, "/suivi/chaines", .tracingLead) { exchange in
        try exchange.allowQuery("epidemie", "jours", "departement", "cas", "groupe", "vue")
        let vue = try await exchange.desk.voirChaines(exchange.demandeVue(.tout), exchange.choixDeChaines(), by: exchange.caller())
        return try await exchange.page("Qui a infecté qui", breadcrumb: back) { ChainesPage(vue: vue) { "/suivi/fiches/\($0)" } }
    }

    static let staffing = Route.page(.get, "/suivi/effectif", .tracingLead) { exchange in
        let demande = try await exchange.demandeEffectif("jours")
        let prepared = try await exchange.desk.preparerEffectif(demande, by: exchange.caller())
        var (parameters, anomalies) = exchange.hypotheses(prepared)
        var outcome: EffectifSuivi?
        if anomalies.isEmpty {
            do {
                outcome = try await exchange.desk.simulerEffectif(parameters, by: exchange.caller())
            } catch DeskRefusal.malformed(let code, let message) {
                anomalies.append(Anomaly(field: "", code: code, message: message))
            }
        }
        let tried = ChampEffectif.allCases.contains { exchange.query($0.rawValue) != nil }
        let file = "/suivi/graphiques/effectif.svg?" + ([("epidemie", demande.epidemie)] + ChampEffectif.allCases.map { ($0.rawValue, $0.shown(parameters)) })
            .map { "\($0.0)=\($0.1)" }.joined(separator: "&")
        return try await exchange.page(
            "Essayer un effectif", status: anomalies.isEmpty ? .ok : .unprocessableContent, breadcrumb: back,
            lead: "Combien d’agents faut-il pour appeler chaque contact dans les 24\u{A0}heures\u{A0}?", hasErrors: !anomalies.isEmpty
        ) {
            EffectifPage(demande: demande, parameters: parameters, anomalies: anomalies, outcome: outcome, file: file, isTried: tried) { field in
                anomalies.contains { $0.field == field.rawValue } ? exchange.query(field.rawValue) : nil
            }
        }
    }

    /// The same pictures as files: `/suivi/graphiques/courbe.svg`.
    static let picture = Route.page(.get, "/suivi/graphiques/{nom}", .tracingLead) { exchange in try await exchange.graphique() }

    private static let back = [Link("Suivi", to: "/suivi")]
}
