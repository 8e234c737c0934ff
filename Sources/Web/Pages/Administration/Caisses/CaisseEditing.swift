import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// The name and the address of a fund: a new one, or a correction.
enum CaisseEditing {
    static let routes = [askNew, create, askChange, change]

    static let askNew = Route.page(.get, "/administration/nouvelle-caisse", .administration) { exchange in try await show(exchange, nil) }

    static let create = Route.page(.post, "/administration/nouvelle-caisse", .administration) { exchange in
        let form = try await exchange.form()
        do {
            try await exchange.desk.keepFund(form.typed("code"), FundInput(form), by: exchange.caller())
            return .seeOther("\(CaissesRoutes.base)?fait=caisse")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await show(exchange, nil, anomalies: anomalies, typed: form)
        }
    }

    static let askChange = Route.page(.get, "/administration/caisses/{code}/adresse", .administration) { exchange in
        try await show(exchange, exchange.desk.readFund(exchange.part("code"), by: exchange.caller()))
    }

    static let change = Route.page(.post, "/administration/caisses/{code}/adresse", .administration) { exchange in
        let (code, form) = (try exchange.part("code"), try await exchange.form())
        let fund = try await exchange.desk.readFund(code, by: exchange.caller())
        do {
            try await exchange.desk.keepFund(code, FundInput(form), by: exchange.caller())
            return .seeOther("\(CaissesRoutes.base)/\(code)?fait=caisse")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await show(exchange, fund, anomalies: anomalies, typed: form)
        }
    }

    private static func show(_ exchange: Exchange, _ fund: FundView?, anomalies: [Anomaly] = [], typed: FormInput? = nil) async throws -> Response {
        let page = CaisseForm(fund: fund, typed: typed, anomalies: anomalies, csrf: exchange.formToken)
        return try await exchange.page(
            fund == nil ? "Faire connaître une caisse" : "Nom et adresse", status: anomalies.isEmpty ? .ok : .unprocessableContent,
            breadcrumb: [Link("Caisses", to: CaissesRoutes.base)], lead: fund?.caisse.nom, hasErrors: !anomalies.isEmpty
        ) { page }
    }
}

extension FundInput {
    init(_ form: FormInput) {
        self.init(
            nom: form.typed("nom"), lignes: form.typed("lignes"), codePostal: form.typed("codePostal"), commune: form.typed("commune"),
            telephone: form.typed("telephone"), source: form.typed("source"))
    }
}

/// The boxes of a fund's name and postal address: what envelopes and volets bear.
struct CaisseForm: Component {
    let fund: FundView?
    let typed: FormInput?
    let anomalies: [Anomaly]
    let csrf: String

    var body: HTML {
        if !anomalies.isEmpty { ErrorSummary(anomalies) }
        PostForm(to: fund.map { "\(CaissesRoutes.base)/\($0.caisse.codeOrganisme.code)/adresse" } ?? "/administration/nouvelle-caisse", csrf: csrf) {
            el(.div, .class("fields")) {
                if fund == nil { box("code", "Code organisme", example: "01 998 0000", hint: "Régime, caisse et centre, neuf chiffres.", known: "") }
                box("nom", "Nom", example: "CPAM du Val-de-Sorne", known: fund?.caisse.nom)
                LongTextBox(
                    frame: frame("lignes", "Adresse", example: "12 avenue des Remparts", hint: "Une ligne par ligne d’enveloppe, sans le code postal."),
                    value: value("lignes", fund?.caisse.adresse.lignes.joined(separator: "\n")))
                TextBox(frame: frame("codePostal", "Code postal", example: "39000"), value: value("codePostal", fund?.caisse.adresse.codePostal.digits), kind: .postcode)
                box("commune", "Commune", example: "Aubremont-sur-Sorne", known: fund?.caisse.adresse.commune)
                TextBox(
                    frame: FieldFrame(name: "telephone", label: "Téléphone", errors: anomalies.messages(at: "telephone")),
                    value: value("telephone", fund?.caisse.telephone), kind: .telephone)
                box("source", "Source", example: "Liste des organismes du 1er janvier 2027", hint: "D’où vient cette information.", known: fund?.source)
            }
            Actions { Button("Enregistrer", isMain: true) }
        }
    }

    private func value(_ name: String, _ known: String?) -> String { typed?.typed(name) ?? known ?? "" }

    private func frame(_ name: String, _ label: String, example: String, hint: String? = nil) -> FieldFrame {
        FieldFrame(name: name, label: label, hint: hint, example: example, isRequired: true, errors: anomalies.messages(at: name))
    }

    private func box(_ name: String, _ label: String, example: String, hint: String? = nil, known: String?) -> HTML {
        TextBox(frame: frame(name, label, example: example, hint: hint), value: value(name, known)).body
    }
}
