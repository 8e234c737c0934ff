import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Answers in FHIR's own terms: a resource, or an OperationOutcome with the same words as everywhere else.
enum FHIRAnswer {
    static let media = "application/fhir+json"

    static func of(_ exchange: Exchange, _ make: () async throws -> JSONValue) async throws -> Response {
        do {
            return .json(try await make(), type: media + "; charset=utf-8")
        } catch {
            let problem = Problem(error, request: exchange.context.requestID)
            // What is not a refusal is a fault of ours: the door logs it and answers as on the other addresses.
            guard problem.status < 500 else { throw error }
            return .json(outcome(problem), status: .init(code: problem.status), type: media + "; charset=utf-8")
        }
    }

    private static func outcome(_ problem: Problem) -> JSONValue {
        let code = switch problem.status {
        case 400, 422: "invalid"
        case 401: "login"
        case 403: "forbidden"
        case 404: "not-found"
        case 429: "throttled"
        case 503: "transient"
        default: "exception"
        }
        let words = problem.anomalies.isEmpty
            ? [problem.detail ?? (problem.status == 404 ? "Cette ressource n’est pas dans l’annuaire." : "La demande n’a pas abouti.")] : problem.anomalies.map(\.message)
        return [
            "resourceType": "OperationOutcome",
            "issue": .array(words.map { ["severity": "error", "code": .string(code), "diagnostics": .string($0), "details": ["text": .string(problem.code)]] }),
        ]
    }
}
