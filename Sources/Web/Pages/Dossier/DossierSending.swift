import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Noting that a paper left, on the page of its dossier.
enum DossierSending {
    static let routes = [note]

    static let note = Route.page(.post, "/dossiers/{id}/envoi", .care) { exchange in
        let id = try exchange.part("id")
        let form = try await exchange.form()
        do {
            let day = try form.text("le").map { try exchange.day(["le": .string($0)], "le") }
            let view = try await exchange.desk.noteDelivery(
                id, form.action.flatMap(DeliveryDone.init(rawValue:)), on: day, revision: form.revision, key: form.key, by: exchange.caller())
            return .seeOther("/dossiers/\(view.id)?fait=envoi")
        } catch DeskRefusal.invalid(let anomalies) {
            let view = try await exchange.desk.readDossier(id, by: exchange.caller())
            return try await DossierReading.show(view, exchange, anomalies: anomalies, status: .unprocessableContent)
        }
    }
}
