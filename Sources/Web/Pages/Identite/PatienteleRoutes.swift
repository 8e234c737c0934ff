import Core
import Desk
import HTTPTypes
import HummingbirdCore

/// The patients one has had in hand, and when.
enum PatienteleRoutes {
    static let routes = [open, search]

    static let open = Route.page(.get, "/patientele", .care) { exchange in
        try exchange.allowQuery()
        return try await page(exchange, "", exchange.desk.listPatientele(nil, by: exchange.caller()), [])
    }

    static let search = Route.page(.post, "/patientele", .care) { exchange in
        let words = try await exchange.form().text("q") ?? ""
        do {
            return try await page(exchange, words, exchange.desk.listPatientele(words, by: exchange.caller()), [])
        } catch DeskRefusal.invalid(let anomalies) { return try await page(exchange, words, [], anomalies) }
    }

    private static func page(_ exchange: Exchange, _ words: String, _ found: [PatientVu], _ anomalies: [Anomaly]) async throws -> Response {
        try await exchange.page(
            "Ma patientèle", status: anomalies.isEmpty ? .ok : .unprocessableContent, breadcrumb: [Link("Patients", to: "/patients")], hasErrors: !anomalies.isEmpty
        ) {
            if !anomalies.isEmpty { ErrorSummary(anomalies.map { Anomaly(field: "", code: $0.code, message: $0.message) }) }
            Card("") { SearchForm(label: "Nom ou date de naissance", action: "/patientele", csrf: exchange.formToken, value: words, hint: "Parmi les patients que vous avez déjà vus, accents et ordre libres.") }
            Card(words.isEmpty ? "Les derniers vus" : "Trouvés dans votre patientèle") {
                if found.isEmpty {
                    EmptyState(
                        title: words.isEmpty ? "Vous n’avez encore vu aucun patient ici." : "Personne de votre patientèle ne répond à ces mots.",
                        next: "Cherchez parmi tous les assurés par numéro, ou par nom et date de naissance.", action: Link("Chercher un patient", to: "/patients"))
                } else {
                    DataTable(
                        caption: "Le plus récent d’abord, \(Desk.patienteleLimits.shown) au plus", columns: ["Patient", "Date de naissance", "Commune", "Caisse", "Vu le"],
                        rows: found.map { seen in
                            DataTable.Row {
                                Link(seen.patient.name, to: "/patients/\(seen.patient.id)")
                                seen.patient.birthDate.formattedShort
                                seen.patient.commune ?? "–"
                                seen.patient.caisse.name
                                Moment(seen.vuLe)
                            }
                        })
                }
            }
        }
    }
}
