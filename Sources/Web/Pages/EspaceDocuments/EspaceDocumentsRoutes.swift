import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// The patient's space of documents, and who may read what.
enum EspaceDocumentsRoutes {
    static let routes: [Route] = [matrix, open, read, piece, askMatrix, setMatrix]

    /// Public, and made to be printed: what each profession may read.
    static let matrix = Route.page(.get, "/acces-documents", .everyone) { exchange in
        let page = MatricePage(matrice: try await exchange.desk.matriceAcces())
        return try await exchange.page("Qui peut lire vos documents", lead: "Ce que chaque profession peut lire dans l’espace de documents d’un patient.") { page }
    }

    static let open = Route.page(.get, "/patients/{id}/espace", .care) { exchange in
        let id = try exchange.part("id")
        guard let base = try await exchange.desk.baseDeLecture(id, by: exchange.caller()) else { return try await ask(exchange, id) }
        return try await show(exchange, id, base)
    }

    static let read = Route.page(.post, "/patients/{id}/espace", .care) { exchange in
        let (id, form) = (try exchange.part("id"), try await exchange.form())
        guard form.text("consentement") == "oui" else {
            return try await ask(exchange, id, [Anomaly(field: "consentement", code: "requis", message: "Sans l’accord du patient, l’espace reste fermé. Demandez-le-lui, ou revenez au patient.")])
        }
        return try await show(exchange, id, .consentement)
    }

    static let piece = Route.page(.post, "/patients/{id}/espace/{piece}", .care) { exchange in
        let form = try await exchange.form()
        guard let base = BaseLecture(rawValue: form.typed("base")) else { throw DeskRefusal.notFound }
        return try await EspaceDocumentsAPI.pdf(exchange, exchange.part("id"), exchange.part("piece"), base)
    }

    private static func ask(_ exchange: Exchange, _ id: String, _ anomalies: [Anomaly] = []) async throws -> Response {
        let view = try await exchange.desk.readPatient(id, by: exchange.caller())
        return try await exchange.page(
            "Espace de documents", status: anomalies.isEmpty ? .ok : .unprocessableContent, patient: exchange.banner(view.patient),
            breadcrumb: [Link("Le patient", to: "/patients/\(id)")], hasErrors: !anomalies.isEmpty
        ) {
            if !anomalies.isEmpty { ErrorSummary(anomalies) }
            Card("L’accord du patient", hint: "Vous n’êtes pas son médecin traitant déclaré\u{A0}: il décide, chaque fois. La lecture est notée.") {
                PostForm(to: "/patients/\(id)/espace", csrf: exchange.formToken) {
                    CheckBox(frame: FieldFrame(name: "consentement", label: BaseLecture.consentement.label, isRequired: true, errors: anomalies.messages(at: "consentement")), isChecked: false)
                    Actions { Button("Ouvrir l’espace de documents", isMain: true) }
                }
            }
            el(.p) { Link("Qui peut lire quoi", to: "/acces-documents") }
        }
    }

    private static func show(_ exchange: Exchange, _ id: String, _ base: BaseLecture) async throws -> Response {
        let view = try await exchange.desk.readPatient(id, by: exchange.caller())
        let page = EspacePage(patient: id, found: try await exchange.desk.lireEspace(id, base: base, by: exchange.caller()), base: base, csrf: exchange.formToken)
        return try await exchange.page(
            "Espace de documents", patient: exchange.banner(view.patient), breadcrumb: [Link("Le patient", to: "/patients/\(id)")], lead: "Ouvert au titre\u{A0}: \(base.label.lowercased())."
        ) { page }
    }

    static let askMatrix = Route.page(.get, "/administration/acces-documents", .administration) { exchange in
        try exchange.allowQuery("fait")
        return try await showMatrix(exchange)
    }

    static let setMatrix = Route.page(.post, "/administration/acces-documents", .administration) { exchange in
        let form = try await exchange.form()
        do {
            try await exchange.desk.reglerAcces(
                profession: form.typed("profession"), type: form.typed("type"), permis: form.action == "permettre", source: form.typed("source"), by: exchange.caller())
            return .seeOther("/administration/acces-documents?fait=regle")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await showMatrix(exchange, anomalies, form)
        }
    }

    private static func showMatrix(_ exchange: Exchange, _ anomalies: [Anomaly] = [], _ typed: FormInput? = nil) async throws -> Response {
        let page = MatriceReglage(
            matrice: try await exchange.desk.matriceAcces(), anomalies: anomalies, typed: typed, done: exchange.query("fait") == "regle", csrf: exchange.formToken)
        return try await exchange.page(
            "Accès aux documents", status: anomalies.isEmpty ? .ok : .unprocessableContent, lead: "Ce qui n’est pas permis ici est refusé.", hasErrors: !anomalies.isEmpty
        ) { page }
    }
}
