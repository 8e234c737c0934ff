public import Core

/// Why an act did not happen. Both doors show the same words; each maps the case to its own form.
public enum DeskRefusal: Error, Sendable {
    /// 401: nobody is signed in, or the session is over.
    case notSignedIn
    /// 401: somebody was signed in and may not be any more, through what the account or a delegation became; says why.
    case accessEnded(String)
    /// 403: signed in, known to exist, not allowed; says why.
    case forbidden(String)
    /// 403: the counters closed this access; says why, and whom to call.
    case frozen(String)
    /// 403: the person it is about has limited the use of their data; says what to do.
    case limited(String)
    /// 404: nothing there, or nothing that the actor may know of.
    case notFound
    /// 404 among public things, whose names are no secret: says what there is instead.
    case absent(String)
    /// 422: what was entered cannot be accepted.
    case invalid([Anomaly])
    /// 400: not even readable as what it should be.
    case malformed(code: String, message: String)
    /// 409: the life cycle says no.
    case cycle(LifecycleRefusal)
    /// 412: someone changed it since it was read.
    case stale(revision: Int)
    /// 422: the same idempotency key came with another request.
    case keyReused
    /// 503: something the act needs is not there right now.
    case unavailable(String)
    /// 429: too many requests of this kind; says until when, in seconds from now.
    case tooMany(String, retryAfter: Int)
}

/// For the operator's console: the same words as on the pages.
extension DeskRefusal: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notSignedIn: "non identifié"
        case .forbidden(let why), .accessEnded(let why), .absent(let why), .frozen(let why), .limited(let why): why
        case .notFound: "introuvable"
        case .invalid(let anomalies): anomalies.map(\.message).joined(separator: "\n")
        case .malformed(_, let message): message
        case .cycle(let refusal): refusal.message
        case .stale: "modifié entre-temps"
        case .keyReused: "clé d’idempotence déjà utilisée pour une autre demande"
        case .unavailable(let why), .tooMany(let why, _): why
        }
    }
}
