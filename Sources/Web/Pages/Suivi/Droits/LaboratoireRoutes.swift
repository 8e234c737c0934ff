import ContactTracing
import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// The laboratory: is this person entitled, until when; and the day of the test. There is no box for a result.
enum LaboratoireRoutes {
    static let routes = [open, check, note]
    private static let comptoir = Comptoir.laboratoire

    static let open = Route.page(.get, "/suivi/laboratoire", .tracingLaboratory) { exchange in
        try await exchange.refuseBrowsing("epidemie", "fait")
        let done = exchange.query("fait") == "test"
        return try await comptoir.show(exchange) {
            if done {
                Notice(.success, "Date du test notée.", isLive: true) { el(.p) { "Le résultat va au médecin, par votre voie habituelle." } }
            }
        }
    }

    static let check = Route.page(.post, "/suivi/laboratoire", .tracingLaboratory) { exchange in
        try await exchange.refuseBrowsing("epidemie")
        let typed = DemandeDroit(try await exchange.form())
        do {
            let right = try await exchange.desk.verifierTest(typed, epidemie: exchange.epidemie().code, by: exchange.caller())
            return try await comptoir.show(exchange, typed: right.droit ? DemandeDroit() : typed, isFocused: false) {
                TestReponse(right: right, date: exchange.today.formattedShort, anomalies: [], csrf: exchange.formToken, key: exchange.newKey())
            }
        } catch DeskRefusal.invalid(let anomalies) {
            return try await comptoir.show(exchange, typed: typed, anomalies: anomalies) { HTML() }
        } catch DeskRefusal.tooMany(let why, let seconds) {
            return try await comptoir.tooMany(exchange, why, seconds)
        }
    }

    static let note = Route.page(.post, "/suivi/laboratoire/test", .tracingLaboratory) { exchange in
        let form = try await exchange.form()
        let typed = form.content["date"]?.string ?? ""
        let reference = form.reserved["_reference"] ?? ""
        do {
            if let other = form.content.object?.keys.first(where: { $0 != "date" }) {
                throw DeskRefusal.invalid([Anomaly(field: "", code: "cle-inconnue", message: "« \(other.prefix(40)) » n’a pas sa place ici : seule la date du test se note, jamais un résultat.")])
            }
            try await exchange.desk.noterTest(reference, le: day(typed), key: form.key, by: exchange.caller())
            return .seeOther("/suivi/laboratoire?fait=test")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await comptoir.show(exchange, status: .unprocessableContent) {
                ErrorSummary(anomalies)
                TestReponse(
                    right: nil, reference: reference, date: typed, anomalies: anomalies, csrf: exchange.formToken, key: exchange.newKey())
            }
        } catch DeskRefusal.cycle(let refusal) {
            return try await comptoir.show(exchange, status: .conflict) { Notice(.warning, refusal.message, isLive: true) }
        }
    }

    private static func day(_ text: String) throws -> LocalDate {
        do throws(FieldFault) {
            guard !text.trimmingBlanks.isEmpty else { throw FieldFault("requis", "manque. Par exemple : 12/03/2026.") }
            return try LocalDate.read(.string(text))
        } catch {
            throw DeskRefusal.invalid([Anomaly(field: "date", code: error.code, message: "« Date du test » \(error.message)")])
        }
    }
}

/// Entitled until a day, with the box for the day of the test; or not entitled.
struct TestReponse: Component {
    let right: DroitTest?
    var reference: String?
    let date: String
    let anomalies: [Anomaly]
    let csrf: String
    let key: String

    var body: HTML {
        if let reference = right?.reference ?? reference {
            Notice(.success, title, isLive: right != nil) {
                PostForm(to: "/suivi/laboratoire/test", csrf: csrf, key: key) {
                    PostForm.hidden("_reference", reference)
                    el(.div, .class("fields")) {
                        TextBox(
                            frame: FieldFrame(name: "date", label: "Date du test", isRequired: true, errors: anomalies.messages(at: "date")), value: date, kind: .date)
                    }
                    Actions { Button("Noter la date du test", isMain: true) }
                }
                el(.p, .class("hint")) { "La date seulement : le résultat n’est ni demandé ni gardé ici." }
            }
        } else {
            SansDroit()
        }
    }

    private var title: String {
        right?.jusquau.map { "Oui : droit à un test jusqu’au \($0.formattedFr)." } ?? "Date du test à corriger"
    }
}
