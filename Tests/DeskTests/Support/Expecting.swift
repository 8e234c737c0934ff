import Core
import Desk
import Testing

/// Runs an act that must be refused, and hands back the refusal.
func refusal(
    sourceLocation: SourceLocation = #_sourceLocation, isolation: isolated (any _Concurrency.Actor)? = #isolation,
    _ act: () async throws -> some Any
) async throws -> DeskRefusal {
    do {
        _ = try await act()
    } catch let refusal as DeskRefusal {
        return refusal
    }
    Issue.record("nothing was refused", sourceLocation: sourceLocation)
    throw NothingRefused()
}

struct NothingRefused: Error {}

extension DeskRefusal {
    /// One word for the case, so that tests compare words.
    var word: String {
        switch self {
        case .notSignedIn: "notSignedIn"
        case .forbidden: "forbidden"
        case .accessEnded: "accessEnded"
        case .frozen: "frozen"
        case .limited: "limited"
        case .notFound: "notFound"
        case .absent: "absent"
        case .invalid(let anomalies): "invalid " + anomalies.map(\.code).joined(separator: ",")
        case .malformed(let code, _): "malformed \(code)"
        case .cycle(let refusal): refusal.code
        case .stale: "stale"
        case .keyReused: "keyReused"
        case .unavailable: "unavailable"
        case .tooMany: "tooMany"
        }
    }
}
