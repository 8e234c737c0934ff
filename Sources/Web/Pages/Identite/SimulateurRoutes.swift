import Core
import Desk
import HTTPTypes
import HummingbirdCore

/// A stand-in for the patient's phone application, in demonstrations only: it shows a code for a moment.
enum SimulateurRoutes {
    static let routes = [open, show]

    static let open = Route.page(.get, "/demo/application", .demoOnly) { exchange in
        try exchange.allowQuery()
        return try await page(exchange, nir: "", code: nil, [])
    }

    static let show = Route.page(.post, "/demo/application", .demoOnly) { exchange in
        guard let demo = exchange.house.demo else { throw DeskRefusal.notFound }
        let typed = try await exchange.unprovenForm().text("nir") ?? ""
        do {
            return try await page(exchange, nir: typed, code: try await demo.phoneCode(nir: NIR.read(typed, field: "nir")), [])
        } catch DeskRefusal.invalid(let anomalies) {
            return try await page(exchange, nir: typed, code: nil, anomalies)
        } catch DeskRefusal.notFound {
            return try await page(exchange, nir: typed, code: nil, [Anomaly(field: "nir", code: "inconnu", message: "Personne de la démonstration ne porte ce numéro. La page de connexion en donne des exemples.")])
        }
    }

    private static func page(_ exchange: Exchange, nir: String, code: String?, _ anomalies: [Anomaly]) async throws -> Response {
        try await exchange.page(
            "Simulateur d’application", status: anomalies.isEmpty ? .ok : .unprocessableContent,
            lead: "À la place du téléphone du patient, dans la démonstration seulement. Le protocole de la vraie application n’est pas public.", hasErrors: !anomalies.isEmpty
        ) {
            if !anomalies.isEmpty { ErrorSummary(anomalies) }
            if let code {
                Notice(.success, "\(code.prefix(4))\u{A0}\(code.suffix(4))", isLive: true) { el(.p) { "À donner au professionnel : il sert une fois, pendant \(CodeApplication.minutes) minutes." } }
            }
            Card("Afficher un code") {
                PostForm(to: "/demo/application", csrf: "") {
                    TextBox(frame: FieldFrame(name: "nir", label: "Numéro de sécurité sociale du patient", isRequired: true, errors: anomalies.messages(at: "nir")), value: nir, longest: 21)
                    Actions { Button("Afficher le code", isMain: true) }
                }
            }
        }
    }
}
