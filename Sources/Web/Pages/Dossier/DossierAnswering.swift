import Core
import Desk
import HTTPTypes
import Hummingbird

/// The fund's answer from the dossier's page: one form, one button for each answer.
enum DossierAnswering {
    static let routes = [take, answer, second, pass]

    static let take = Route.page(.post, "/corbeilles/dossiers/{id}/prise-en-charge", .fund) { exchange in
        let form = try await exchange.form()
        let view = try await exchange.desk.take(exchange.part("id"), revision: form.revision, key: form.key, by: exchange.caller())
        return .seeOther("/dossiers/\(view.id)?fait=prise-en-charge")
    }

    static let answer = Route.page(.post, "/corbeilles/dossiers/{id}/reponse", .fund) { exchange in
        let id = try exchange.part("id")
        let form = try await exchange.form()
        do {
            try await carryOut(form.action, id, form, exchange)
            return .seeOther("/dossiers/\(id)?fait=\(form.action ?? "")")
        } catch DeskRefusal.invalid(let anomalies) {
            let view = try await exchange.desk.readDossier(id, by: exchange.caller())
            return try await DossierReading.show(
                view, exchange, anomalies: anomalies, typed: form.content["motif"]?.string ?? "", status: .unprocessableContent)
        }
    }

    static let second = Route.page(.post, "/corbeilles/dossiers/{id}/second-regard", .fund) { exchange in
        let (id, form) = (try exchange.part("id"), try await exchange.form())
        do {
            let (reason, caller) = (form.text("motif"), try exchange.caller())
            switch form.action {
            case "confirmation": _ = try await exchange.desk.confirmAnswer(id, revision: form.revision, key: form.key, by: caller)
            case "ecartement": _ = try await exchange.desk.setAsideAnswer(id, reason: reason, revision: form.revision, key: form.key, by: caller)
            default: try await carryOut(form.action, id, form, exchange)
            }
            return .seeOther("/dossiers/\(id)?fait=\(form.action ?? "")")
        } catch DeskRefusal.invalid(let anomalies) {
            let view = try await exchange.desk.readDossier(id, by: exchange.caller())
            return try await DossierReading.show(
                view, exchange, anomalies: anomalies, typed: form.content["motif"]?.string ?? "", status: .unprocessableContent)
        }
    }

    static let pass = Route.page(.post, "/corbeilles/dossiers/{id}/passation", .fund) { exchange in
        let (id, form) = (try exchange.part("id"), try await exchange.form())
        do {
            _ = try await exchange.desk.handOver(id, to: form.typed("agent"), revision: form.revision, by: exchange.caller())
            return .seeOther("/dossiers/\(id)?fait=passation")
        } catch DeskRefusal.invalid(let anomalies) {
            let view = try await exchange.desk.readDossier(id, by: exchange.caller())
            return try await DossierReading.show(view, exchange, anomalies: anomalies, status: .unprocessableContent)
        }
    }

    private static func carryOut(_ action: String?, _ id: String, _ form: FormInput, _ exchange: Exchange) async throws {
        let (reason, model, revision, caller) = (form.text("motif"), form.text("modele"), form.revision, try exchange.caller())
        switch action {
        case "acceptation": _ = try await exchange.desk.accept(id, comment: reason, modele: model, granted: form.text("accorde"), revision: revision, key: form.key, by: caller)
        case "refus": _ = try await exchange.desk.refuse(id, reason: reason, modele: model, revision: revision, key: form.key, by: caller)
        case "demande-de-correction": _ = try await exchange.desk.askCorrection(id, reason: reason, modele: model, revision: revision, key: form.key, by: caller)
        case "remise-en-file": _ = try await exchange.desk.release(id, revision: revision, key: form.key, by: caller)
        default: throw DeskRefusal.malformed(code: "action", message: "Aucune réponse n’a été choisie. Revenez à la page et pressez l’un des boutons.")
        }
    }
}
