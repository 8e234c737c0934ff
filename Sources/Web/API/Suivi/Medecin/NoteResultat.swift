import Core
import Desk
import HTTPTypes
import HummingbirdCore

/// `POST /api/v1/suivi/cas/{id}/resultat`
enum NoteResultat {
    static let route = Route.api(
        .post, "/api/v1/suivi/cas/{id}/resultat", .tracingDoctor,
        Operation(
            "annoncerResultat", "Le résultat du test du cas. Positif : le délai de validation court. Négatif : brouillons et identité sont effacés, et la fiche n’existe plus.",
            body: "Resultat", answer: "ResultatNote", refusals: [404, 409, 422], takesKey: true)
    ) { exchange in
        let (id, result) = (try exchange.part("id"), try await exchange.resultat())
        switch result {
        case .positif(let moment): return .cas(try await exchange.desk.annoncerPositif(id, le: moment, by: exchange.caller()))
        case .negatif:
            try await exchange.desk.annoncerNegatif(id, by: exchange.caller())
            return .json(["id": .string(id), "etat": "negatif"])
        }
    }
}

/// A result as the API takes it.
enum ResultatRecu {
    case positif(Instant)
    case negatif
}

extension Exchange {
    /// `{"resultat": "positif", "le": "2026-03-10T09:30:00Z"}` or `{"resultat": "negatif"}`.
    func resultat() async throws -> ResultatRecu {
        let members = try await json(keys: "resultat", "le")
        switch members["resultat"]?.string {
        case "negatif": return .negatif
        case "positif":
            guard let text = try words(members, "le"), let moment = try? Instant(iso: text) else {
                throw DeskRefusal.invalid([Anomaly(field: "le", code: "instant", message: "« le » dit quand le résultat a été connu, par exemple 2026-03-10T09:30:00Z.")])
            }
            return .positif(moment)
        default: throw DeskRefusal.invalid([Anomaly(field: "resultat", code: "choix", message: "« resultat » vaut positif ou negatif.")])
        }
    }
}
