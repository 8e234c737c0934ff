import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Where towns are, brought in by an administrator.
enum PositionsRoutes {
    static let routes = [open, note]

    static let open = Route.page(.get, "/recensement/communes", .administration) { exchange in
        try exchange.allowQuery("notees")
        return try await show(exchange, notees: exchange.query("notees").flatMap { Int($0) })
    }

    static let note = Route.page(.post, "/recensement/communes", .administration) { exchange in
        let form = try await exchange.form()
        do {
            let count = try await exchange.desk.importerPositions(form.text("texte"), plan: form.text("plan"), source: form.text("source"), by: exchange.caller())
            return .seeOther("/recensement/communes?notees=\(count)")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await show(exchange, anomalies: anomalies, typed: form)
        }
    }

    private static func show(_ exchange: Exchange, notees: Int? = nil, anomalies: [Anomaly] = [], typed: FormInput? = nil) async throws -> Response {
        let page = PositionsPage(
            vue: try await exchange.desk.lirePositions(by: exchange.caller()), notees: notees, anomalies: anomalies, typed: { typed?.content[$0]?.string ?? "" },
            csrf: exchange.formToken)
        return try await exchange.page(
            "Positions des communes", status: anomalies.isEmpty ? .ok : .unprocessableContent, breadcrumb: [Link("Recensement", to: "/recensement")],
            lead: "Pour classer les cabinets par distance quand on oriente un patient.", hasErrors: !anomalies.isEmpty
        ) { page }
    }
}

struct PositionsPage: Component {
    let vue: PositionsVue
    let notees: Int?
    let anomalies: [Anomaly]
    let typed: (String) -> String
    let csrf: String

    var body: HTML {
        if !anomalies.isEmpty { ErrorSummary(anomalies) }
        if let notees { Notice(.success, "\(notees) communes notées.", isLive: true) }
        if vue.sources.isEmpty {
            EmptyState(
                title: "Aucune position n’est connue.",
                next: "À l’ouverture d’une campagne, celles que donne le relevé FINESS sont prises. Sans elles, la proximité se lit dans la commune, le code postal ou le département.")
        } else {
            DataTable(
                caption: "D’où elles viennent", columns: ["Source", "Projection", "Communes"],
                rows: vue.sources.map { source in
                    DataTable.Row {
                        source.source
                        source.plan
                        String(source.communes)
                    }
                })
        }
        Card("Apporter des positions", hint: "Une commune par ligne : code INSEE ; x ; y, en mètres. Celles déjà connues sont remplacées. Une ligne fautive, et rien n’est noté.") {
            PostForm(to: "/recensement/communes", csrf: csrf) {
                el(.div, .class("fields")) {
                    TextBox(frame: frame("plan", "Projection", hint: "Deux communes ne se comparent que dans la même.", example: "LAMBERT_93", isRequired: true), value: typed("plan"), longest: 20)
                    TextBox(frame: frame("source", "Source", hint: "Nom et date du fichier.", isRequired: true), value: typed("source"), longest: 120)
                    LongTextBox(frame: frame("texte", "Communes", example: "39300;895000;6622000", isRequired: true), value: typed("texte"))
                }
                Actions { Button("Noter ces positions", isMain: true) }
            }
        }
    }

    private func frame(_ name: String, _ label: String, hint: String? = nil, example: String? = nil, isRequired: Bool = false) -> FieldFrame {
        FieldFrame(name: name, label: label, hint: hint, example: example, isRequired: isRequired, errors: anomalies.messages(at: name))
    }
}
