import Core
import Desk
import HTTPTypes

/// `POST /api/v1/suivi/cas/{id}/validation`
enum ValidateCas {
    static let route = Route.api(
        .post, "/api/v1/suivi/cas/{id}/validation", .tracingDoctor,
        Operation("validerCas", "Valide la fiche : ses contacts sont enregistrés et appelés. Possible après 24 heures, et dit tardif.", body: "Validation", answer: "FicheDeCas", refusals: [404, 409, 422], takesKey: true)
    ) { exchange in
        let members = try await exchange.json(keys: "annonce")
        guard let how = members["annonce"]?.string.flatMap(Annonce.init) else {
            throw DeskRefusal.invalid([
                Anomaly(field: "annonce", code: "choix", message: "« annonce » dit comment le résultat a été annoncé : \(Annonce.allCases.map(\.rawValue).joined(separator: ", ")).")
            ])
        }
        return .cas(try await exchange.desk.validerCas(exchange.part("id"), annonce: how, by: exchange.caller()))
    }
}
