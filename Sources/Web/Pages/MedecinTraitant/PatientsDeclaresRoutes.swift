import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// A doctor's declared patients, and those who left.
enum PatientsDeclaresRoutes {
    static let routes = [list, export, told, askEnd, end]
    static let base = "/patientele/medecin-traitant"

    static let list = Route.page(.get, "/patientele/medecin-traitant", .care) { exchange in
        try exchange.allowQuery("partis", "curseur", "fait", "nombre")
        let left = exchange.query("partis") == "oui"
        let view = try await exchange.desk.listTreated(left: left, cursor: exchange.query("curseur"), by: exchange.caller())
        let page = PatientelePage(
            view: view, left: left, isSlice: exchange.query("curseur") != nil, done: exchange.query("fait"), ended: exchange.query("nombre"),
            mayEnd: try exchange.actor().delegation == nil, csrf: exchange.formToken)
        return try await exchange.page(left ? "Patients partis" : "Mes patients déclarés", breadcrumb: [Link("Patients", to: "/patients")]) { page }
    }

    static let export = Route.page(.get, "/patientele/medecin-traitant/liste.csv", .care) { exchange in
        try exchange.allowQuery("partis")
        return try await ExportTreated.csv(exchange)
    }

    static let told = Route.page(.post, "/patientele/medecin-traitant/{id}/prevenu", .care) { exchange in
        _ = try await exchange.form()
        try await exchange.desk.noteTold(exchange.part("id"), by: exchange.caller())
        return .seeOther("\(base)?partis=oui")
    }

    static let askEnd = Route.page(.get, "/patientele/medecin-traitant/depart", .care) { exchange in try await showEnd(exchange) }

    static let end = Route.page(.post, "/patientele/medecin-traitant/depart", .care) { exchange in
        let form = try await exchange.form()
        do {
            let done = try await exchange.desk.endPatientele(why: form.text("motif"), on: form.typed("le"), by: exchange.caller())
            return .seeOther("\(base)?partis=oui&fait=depart&nombre=\(done.ended)")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await showEnd(exchange, typed: form, anomalies: anomalies)
        }
    }

    private static func showEnd(_ exchange: Exchange, typed: FormInput? = nil, anomalies: [Anomaly] = []) async throws -> Response {
        let count = try await exchange.desk.listTreated(limit: 1, by: exchange.caller()).count
        let page = PatienteleEnd(
            count: count, motif: typed?.typed("motif") ?? "", day: typed?.typed("le") ?? "", anomalies: anomalies, csrf: exchange.formToken)
        return try await exchange.page(
            "Cesser d’être médecin traitant", status: anomalies.isEmpty ? .ok : .unprocessableContent,
            breadcrumb: [Link("Mes patients déclarés", to: base)], hasErrors: !anomalies.isEmpty
        ) { page }
    }
}
