import ContactTracing
import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Finding a patient and taking them in hand.
enum PatientsRoutes {
    static let routes = [open, search, picture, read]

    static let open = Route.page(.get, "/patients", .care) { exchange in
        try exchange.allowQuery("service")
        let service = try chosenService(exchange.query("service"), exchange)
        return try await page(exchange, search: PatientSearch(csrf: exchange.formToken, service: service?.code, isFocused: true), service: service)
    }

    static let search = Route.page(.post, "/patients", .care) { exchange in
        let form = try await exchange.form()
        let service = try chosenService(form.reserved["_service"], exchange)
        var boxes = PatientSearch(
            csrf: exchange.formToken, name: typed("nom", form), birthDate: typed("dateNaissance", form), nir: typed("nir", form),
            service: service?.code)
        var words = PatientWords(nir: boxes.nir, name: boxes.name, birthDate: boxes.birthDate, label: typed("etiquette", form), code: typed("code", form))
        words.sort()
        do {
            let query = try await exchange.patientQuery(words)
            let matches = try await exchange.desk.findPatients(query, by: exchange.caller())
            if case .lue(let read) = query { return try await LectureRoutes.results(read, matches, exchange) { address(of: $0, service) } }
            if matches.count == 1, let only = matches.first, only.score == 100 { return .seeOther(address(of: only.patient.id, service)) }
            return try await results(matches, boxes, service, exchange)
        } catch DeskRefusal.invalid(let anomalies) {
            // The boxes of other ways are not kept: their words are shown at the top, and typed again.
            boxes.anomalies = anomalies
            if boxes.name.hasPrefix("IS01") { boxes.name = "" }
            return try await page(exchange, search: boxes, service: service, status: .unprocessableContent)
        }
    }

    /// A picture of a label, from a phone or a scanner.
    static let picture = Route.page(.post, "/patients/etiquette", .care) { exchange in
        let parts = try await exchange.provenUpload()
        let service = try chosenService(parts.field("_service"), exchange)
        do {
            let read = try await exchange.desk.readLabelPicture(parts.file("image"), by: exchange.caller())
            let matches = try await exchange.desk.findPatients(.lue(read), by: exchange.caller())
            return try await LectureRoutes.results(read, matches, exchange) { address(of: $0, service) }
        } catch DeskRefusal.invalid(let anomalies) {
            let boxes = PatientSearch(csrf: exchange.formToken, anomalies: anomalies, service: service?.code)
            return try await page(exchange, search: boxes, service: service, status: .unprocessableContent)
        }
    }

    static let read = Route.page(.get, "/patients/{id}", .care) { exchange in
        let asked = try exchange.part("id")
        let view = try await exchange.desk.readPatient(asked, by: exchange.caller())
        // Merged into another: the old address leads to the one kept.
        if view.patient.id != asked { return .seeOther("/patients/\(view.patient.id)") }
        let services = try await exchange.desk.listServices(by: exchange.caller()).map(\.service)
        let tracing = try exchange.actor().isTracingDoctor ? try await exchange.desk.listEpidemies(by: exchange.caller()) : []
        let droits = try await exchange.desk.voirDroits(view.patient.id, by: exchange.caller())
        return try await exchange.page(view.patient.name, patient: exchange.banner(view.patient), breadcrumb: [Link("Patients", to: "/patients")]) {
            PatientPage(
                view: view, services: services, now: exchange.desk.now, opensCase: tracing.contains { $0.estOuverte(le: exchange.today) }, droits: droits)
        }
    }

    private static func page(
        _ exchange: Exchange, search: PatientSearch, service: Teleservice?, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let patients = try await exchange.desk.patientsOfTheDay(by: exchange.caller())
        let favourite = try await exchange.desk.listServices(by: exchange.caller()).first?.service
        let isDoctor = try exchange.actor().role.isDoctor
        return try await exchange.page(
            "Patients", status: status, lead: service.map { "\($0.texts.shortTitle) : pour quel patient ?" }, hasErrors: !search.anomalies.isEmpty
        ) {
            if !search.anomalies.isEmpty { ErrorSummary(search.anomalies) }
            Card("Chercher un patient") { search }
            if isDoctor {
                el(.p) { Link("Mes patients déclarés (médecin traitant)", to: PatientsDeclaresRoutes.base) }
                el(.p) { Link("Renouvellements d’ALD à demander", to: "/patientele/ald") }
            }
            AutresRecherches(csrf: exchange.formToken, service: service?.code, anomalies: search.anomalies)
            Card("Patients du jour") {
                el(.p) { Link("Toute ma patientèle", to: "/patientele") }
                if patients.isEmpty {
                    EmptyState(title: "Aucun patient aujourd’hui.", next: "Ceux que vous cherchez restent ici jusqu’à ce soir.")
                } else {
                    PatientsOfTheDay(patients: patients, favourite: service ?? favourite)
                }
            }
        }
    }

    private static func results(
        _ matches: [PatientMatch], _ boxes: PatientSearch, _ service: Teleservice?, _ exchange: Exchange
    ) async throws -> Response {
        let title = matches.isEmpty ? "Aucun patient trouvé" : matches.count == 1 ? "Est-ce bien ce patient ?" : "\(matches.count) patients possibles"
        return try await exchange.page(title, breadcrumb: [Link("Patients", to: "/patients")]) {
            PatientResults(matches: matches, birthDateWasGiven: boxes.nir.trimmingBlanks.isEmpty) { address(of: $0, service) }
            Card(matches.isEmpty ? "Chercher autrement" : "Ce n’est aucun d’eux ?") {
                boxes
                InscrireButton(csrf: exchange.formToken, traits: begun(boxes), nir: boxes.nir)
            }
        }
    }

    /// What was typed, as the beginning of a new patient: the last word is most often the given name.
    private static func begun(_ boxes: PatientSearch) -> TraitsSaisis {
        let words = boxes.name.split(separator: " ")
        return TraitsSaisis(
            nomNaissance: words.dropLast(words.count > 1 ? 1 : 0).joined(separator: " "), prenoms: words.count > 1 ? String(words[words.count - 1]) : "",
            dateNaissance: boxes.birthDate)
    }

    /// Straight to the form when a service was chosen first.
    private static func address(of patient: String, _ service: Teleservice?) -> String {
        service.map { "/dossiers/nouveau/\($0.code)?patient=\(patient)" } ?? "/patients/\(patient)"
    }

    private static func chosenService(_ code: String?, _ exchange: Exchange) throws -> Teleservice? {
        guard let code else { return nil }
        guard let service = exchange.desk.teleservice(code) else { throw DeskRefusal.notFound }
        return service
    }

    private static func typed(_ name: String, _ form: FormInput) -> String { form.content[name]?.string ?? "" }
}

extension Core.Role {
    /// Whoever may be a treating doctor.
    fileprivate var isDoctor: Bool { if case .professionnel(.medecin, _) = self { true } else { false } }
}
