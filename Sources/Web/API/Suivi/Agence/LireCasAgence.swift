import ContactTracing
import Desk
import HTTPTypes

/// `GET /api/v1/suivi/agence/cas/{id}`
enum LireCasAgence {
    static let route = Route.api(
        .get, "/api/v1/suivi/agence/cas/{id}", .tracingAgency,
        Operation("lireCasAgence", "Un cas de votre territoire, avec ses contacts, ses appels et ce qui peut en être fait.", answer: "CasAgence", refusals: [404])
    ) { exchange in
        try exchange.allowQuery()
        return .json(try await exchange.desk.lireCasAgence(exchange.part("id"), by: exchange.caller()).json)
    }
}
