import ContactTracing
import Core
import Desk
import HTTPTypes

/// `POST /api/v1/suivi/isolement/{id}`
enum NoterIsolement {
    static let route = Route.api(
        .post, "/api/v1/suivi/isolement/{id}", .tracingAgency,
        Operation(
            "noterIsolement", "Note comment s’est passé un appel d’isolement.", body: "IssueIsolement", success: 204, answer: nil, refusals: [404, 409, 415, 422],
            takesKey: true)
    ) { exchange in
        let members = try await exchange.json(keys: "issue", "note")
        try await exchange.desk.noterIsolement(
            exchange.part("id"), IssueSuivi.read(exchange.words(members, "issue")), note: exchange.words(members, "note"), key: exchange.idempotencyKey,
            by: exchange.caller())
        return .noContent
    }
}

extension IssueSuivi {
    /// The outcome as sent by either door.
    static func read(_ word: String?) throws -> IssueSuivi {
        guard let word, let issue = IssueSuivi(rawValue: word) else {
            throw DeskRefusal.invalid([
                Anomaly(field: "issue", code: "choix", message: "« Comment s’est passé l’appel » : choisissez parmi \(allCases.map(\.rawValue).joined(separator: ", ")).")
            ])
        }
        return issue
    }
}
