import Core
import Desk
import HTTPTypes
import HummingbirdCore

/// A stand-in for the patient's phone application, in demonstrations only: it shows a code for a moment.
enum SimulateurRoutes {
    static let routes = [open, show]

    static let open = Route.page(.get, "/demo/application", .demoOnly) { exchange in
        try exchange.allowQuery()
        return try await page(exchange, chosen: "", code: nil)
    }

    static let show = Route.page(.post, "/demo/application", .demoOnly) { exchange in
        guard let demo = exchange.house.demo else { throw DeskRefusal.notFound }
        let chosen = try await exchange.unprovenForm().text("patient") ?? ""
        guard try await demo.phoneHolders().contains(where: { $0.id == chosen }) else { return try await page(exchange, chosen: "", code: nil, isMissing: true) }
        return try await page(exchange, chosen: chosen, code: try await demo.phoneCode(patient: .id(chosen)))
    }

    private static func page(_ exchange: Exchange, chosen: String, code: String?, isMissing: Bool = false) async throws -> Response {
        let holders = try await exchange.house.demo?.phoneHolders() ?? []
        let anomalies = isMissing ? [Anomaly(field: "patient", code: "requis", message: "Choisissez le patient dont le téléphone affiche un code.")] : []
        return try await exchange.page(
            "Simulateur d’application", status: isMissing ? .unprocessableContent : .ok,
            lead: "À la place du téléphone du patient, dans la démonstration seulement. Le protocole de la vraie application n’est pas public.", hasErrors: isMissing
        ) {
            if isMissing { ErrorSummary(anomalies) }
            if let code {
                Notice(.success, "\(code.prefix(4))\u{A0}\(code.suffix(4))", isLive: true) { el(.p) { "À donner au professionnel, qui le tape dans « Patients » : il sert une fois, pendant \(CodeApplication.minutes) minutes." } }
            }
            Card("Afficher un code") {
                PostForm(to: "/demo/application", csrf: "") {
                    ChoiceBoxes(
                        frame: FieldFrame(name: "patient", label: "Téléphone de", isRequired: true, errors: anomalies.messages(at: "patient")),
                        choices: holders.map { Choice(value: $0.id, label: $0.name) }, value: chosen)
                    Actions { Button("Afficher le code", isMain: true) }
                }
            }
        }
    }
}
