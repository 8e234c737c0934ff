import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// The rights of an insured person at a date: seen at once, answered with a number, read again and verified.
enum DroitsRoutes {
    static let routes = [open, ask, read, verify, find] + LivraisonsRoutes.routes

    static let open = Route.page(.get, "/patients/{id}/droits", .care) { exchange in
        try exchange.allowQuery("date")
        var boxes = DroitsForm(patient: try exchange.part("id"), csrf: exchange.formToken, key: exchange.newKey(), date: exchange.query("date") ?? "")
        do {
            let demande = try DemandeDroits(date: boxes.date, carteMajLe: "")
            let view = try await exchange.desk.voirDroits(boxes.patient, demande, by: exchange.caller())
            boxes.date = view.droits.dateSoins.formattedShort
            return try await page(exchange, view, boxes)
        } catch DeskRefusal.invalid(let anomalies) {
            boxes.anomalies = anomalies
            let view = try await exchange.desk.voirDroits(boxes.patient, by: exchange.caller())
            return try await page(exchange, view, boxes, status: .unprocessableContent)
        }
    }

    static let ask = Route.page(.post, "/patients/{id}/droits", .care) { exchange in
        let form = try await exchange.form()
        var boxes = DroitsForm(
            patient: try exchange.part("id"), csrf: exchange.formToken, key: form.key ?? exchange.newKey(), date: form.text("date") ?? "",
            carteMajLe: form.text("carteMajLe") ?? "")
        do {
            let demande = try DemandeDroits(date: boxes.date, carteMajLe: boxes.carteMajLe)
            let answer = try await exchange.desk.demanderDroits(boxes.patient, demande, key: form.key, by: exchange.caller())
            return .seeOther("/droits/\(answer.id ?? "")")
        } catch DeskRefusal.invalid(let anomalies) {
            boxes.anomalies = anomalies
            let view = try await exchange.desk.voirDroits(boxes.patient, by: exchange.caller())
            return try await page(exchange, view, boxes, status: .unprocessableContent)
        }
    }

    static let read = Route.page(.get, "/droits/{id}", .dossier) { exchange in
        let view = try await exchange.desk.lireReponseDroits(exchange.part("id"), by: exchange.caller())
        let isFund = try exchange.actor().caisse != nil
        let trail = isFund ? [Link("Droits", to: "/droits")] : [Link("Patients", to: "/patients"), Link("Droits", to: "/patients/\(view.patient.id)/droits")]
        return try await exchange.page("Réponse sur les droits", patient: exchange.banner(view.patient), breadcrumb: trail) {
            ReponseDroitsPage(view: view, isFund: isFund)
        }
    }

    /// Where an agent types the number written on an invoice.
    static let verify = Route.page(.get, "/droits", .fund) { exchange in
        try exchange.allowQuery()
        return try await exchange.page("Vérifier une réponse sur les droits", lead: "Un professionnel vous oppose une réponse : son numéro dit ce que le guichet avait répondu.") {
            VerificationDroits(csrf: exchange.formToken)
        }
    }

    static let find = Route.page(.post, "/droits", .fund) { exchange in
        let typed = try await exchange.form().text("numero") ?? ""
        let number = String(typed.lowercased().filter { $0.isASCII && ($0.isNumber || $0.isLetter) }.prefix(64))
        do {
            let view = try await exchange.desk.lireReponseDroits(number, by: exchange.caller())
            return .seeOther("/droits/\(view.id ?? "")")
        } catch DeskRefusal.notFound {
            return try await exchange.page("Vérifier une réponse sur les droits", status: .notFound, hasErrors: true) {
                Notice(.danger, "Aucune réponse de ce numéro n’engage votre caisse", isLive: true) {
                    el(.ul) {
                        el(.li) { "Relisez le numéro : il compte 32 chiffres et lettres de « a » à « f »." }
                        el(.li) { "La réponse peut engager une autre caisse : celle des droits à la date des soins." }
                    }
                }
                VerificationDroits(csrf: exchange.formToken)
            }
        }
    }

    private static func page(
        _ exchange: Exchange, _ view: ReponseDroitsView, _ boxes: DroitsForm, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let given = try await exchange.desk.listReponsesDroits(of: boxes.patient, by: exchange.caller())
        return try await exchange.page(
            "Droits", status: status, patient: exchange.banner(view.patient), breadcrumb: [Link("Patients", to: "/patients"), Link(view.patient.name, to: "/patients/\(boxes.patient)")],
            hasErrors: !boxes.anomalies.isEmpty
        ) {
            if !boxes.anomalies.isEmpty { ErrorSummary(boxes.anomalies) }
            DroitsResume(droits: view.droits)
            boxes
            DroitsDetail(droits: view.droits)
            if !given.isEmpty { ReponsesDonnees(reponses: given) }
        }
    }
}

extension DemandeDroits {
    /// What somebody typed: both boxes may stay empty.
    init(date: String, carteMajLe: String) throws {
        var anomalies: [Anomaly] = []
        func read(_ text: String, _ field: String, _ label: String) -> LocalDate? {
            guard !text.trimmingBlanks.isEmpty else { return nil }
            do throws(FieldFault) { return try LocalDate.read(.string(text.trimmingBlanks)) } catch {
                anomalies.append(Anomaly(field: field, code: error.code, message: "« \(label) » \(error.message)"))
                return nil
            }
        }
        self.init(date: read(date, "date", "Date des soins"), carteMajLe: read(carteMajLe, "carteMajLe", "Mise à jour de la carte"))
        guard anomalies.isEmpty else { throw DeskRefusal.invalid(anomalies) }
    }
}
