import Core
import Desk
import HTTPTypes

/// `POST /api/v1/dossiers/{id}/envoi`
enum NoteDossierDelivery {
    static let route = Route.api(
        .post, "/api/v1/dossiers/{id}/envoi", .care,
        Operation(
            "noterEnvoi", "Note que le papier est posté ou remis ; « aucun » retire la note.", body: "Envoi", answer: "Dossier",
            refusals: [404, 409, 412, 415, 422], takesKey: true, takesRevision: true)
    ) { exchange in
        let members = try await exchange.json(keys: "fait", "le")
        let word = try exchange.words(members, "fait") ?? ""
        guard word == "aucun" || DeliveryDone(rawValue: word) != nil else {
            throw DeskRefusal.invalid([Anomaly(field: "fait", code: "choix", message: "« fait » vaut l’un de : poste, remis, aucun.")])
        }
        return .dossier(
            try await exchange.desk.noteDelivery(
                exchange.part("id"), DeliveryDone(rawValue: word), on: members["le"] == nil ? nil : exchange.day(members, "le"), revision: exchange.ifMatch(),
                key: exchange.idempotencyKey, by: exchange.caller()))
    }
}
