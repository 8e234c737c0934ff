import Core
import Desk
import HTTPTypes
import Hummingbird

/// The pages that fill a form: new, draft, correction.
enum DossierForms {
    static let routes = [openNew, saveNew, openDraft, saveDraft, openCorrection, saveCorrection]

    private static func teleservice(_ exchange: Exchange, _ code: String) throws -> Teleservice {
        guard let found = exchange.desk.teleservice(code) else { throw DeskRefusal.notFound }
        return found
    }

    static let openNew = Route.page(.get, "/dossiers/nouveau/{code}", .care) { exchange in
        let teleservice = try teleservice(exchange, exchange.part("code"))
        guard let patient = exchange.query("patient") else { return .seeOther("/patients") }
        let prepared = try await exchange.desk.prepareForm(teleservice, patient: patient, by: exchange.caller())
        return try await DossierFormPage(
            teleservice: prepared.teleservice, purpose: .new(patient: patient), prepared: prepared, content: prepared.content
        ).response(exchange)
    }

    static let saveNew = Route.page(.post, "/dossiers/nouveau/{code}", .care) { exchange in
        let teleservice = try teleservice(exchange, exchange.part("code"))
        let form = try await exchange.form()
        guard let patient = form.reserved["_patient"] else { throw DeskRefusal.notFound }
        let input = DraftInput(teleservice: teleservice.code, patient: .id(patient), content: form.content)
        do {
            let view =
                form.action == "deposer"
                ? try await exchange.desk.saveAndDeposit(input, key: form.key, by: exchange.caller())
                : try await exchange.desk.saveDraft(input, key: form.key, by: exchange.caller())
            return .seeOther(address(after: form.action, view))
        } catch DeskRefusal.invalid(let anomalies) {
            let prepared = try await exchange.desk.prepareForm(teleservice, patient: patient, by: exchange.caller())
            return try await DossierFormPage(
                teleservice: prepared.teleservice, purpose: .new(patient: patient), prepared: prepared, content: form.content, anomalies: anomalies
            ).response(exchange, status: .unprocessableContent)
        }
    }

    static let openDraft = Route.page(.get, "/dossiers/{id}/modification", .care) { exchange in
        let view = try await exchange.desk.readDossier(exchange.part("id"), by: exchange.caller())
        guard view.actions.contains(.modifier) else { return .seeOther("/dossiers/\(view.id)") }
        let prepared = try await exchange.desk.prepareForm(of: view, content: view.content, by: exchange.caller())
        return try await DossierFormPage(
            teleservice: prepared.teleservice, purpose: .draft(view), prepared: prepared, content: view.content
        ).response(exchange)
    }

    static let saveDraft = Route.page(.post, "/dossiers/{id}/modification", .care) { exchange in
        let id = try exchange.part("id")
        let form = try await exchange.form()
        do {
            let view =
                form.action == "deposer"
                ? try await exchange.desk.deposit(id, content: form.content, revision: form.revision, key: form.key, by: exchange.caller())
                : try await exchange.desk.updateDraft(id, content: form.content, revision: form.revision, by: exchange.caller())
            return .seeOther(address(after: form.action, view))
        } catch DeskRefusal.invalid(let anomalies) {
            let view = try await exchange.desk.readDossier(id, by: exchange.caller())
            let prepared = try await exchange.desk.prepareForm(of: view, content: form.content, by: exchange.caller())
            return try await DossierFormPage(
                teleservice: prepared.teleservice, purpose: .draft(view), prepared: prepared, content: form.content,
                anomalies: anomalies
            ).response(exchange, status: .unprocessableContent)
        }
    }

    static let openCorrection = Route.page(.get, "/dossiers/{id}/rectification", .care) { exchange in
        let view = try await exchange.desk.readDossier(exchange.part("id"), by: exchange.caller())
        guard view.actions.contains(.rectification) else { return .seeOther("/dossiers/\(view.id)") }
        let prepared = try await exchange.desk.prepareForm(of: view, content: view.content, by: exchange.caller())
        return try await DossierFormPage(
            teleservice: prepared.teleservice, purpose: .correction(view), prepared: prepared, content: view.content
        ).response(exchange)
    }

    static let saveCorrection = Route.page(.post, "/dossiers/{id}/rectification", .care) { exchange in
        let id = try exchange.part("id")
        let form = try await exchange.form()
        let reason = form.reserved["_motif"]
        do {
            let view = try await exchange.desk.rectify(
                id, content: form.content, reason: reason, revision: form.revision, key: form.key, by: exchange.caller())
            return .seeOther("/dossiers/\(view.id)?fait=rectification")
        } catch DeskRefusal.invalid(let anomalies) {
            let view = try await exchange.desk.readDossier(id, by: exchange.caller())
            let prepared = try await exchange.desk.prepareForm(of: view, content: form.content, by: exchange.caller())
            return try await DossierFormPage(
                teleservice: prepared.teleservice, purpose: .correction(view), prepared: prepared, content: form.content,
                anomalies: anomalies, reason: reason ?? ""
            ).response(exchange, status: .unprocessableContent)
        }
    }

    private static func address(after action: String?, _ view: DossierView) -> String {
        action == "deposer" ? "/dossiers/\(view.id)?fait=depot" : "/dossiers/\(view.id)/modification?fait=enregistrement"
    }
}
