import HTTPTypes
import NIOCore

/// “Come back in a moment”, written once for all those who are told it.
struct RefusedAnswer: Sendable {
    let head: HTTPResponse
    let body: ByteBuffer

    static let bare = RefusedAnswer(head: HTTPResponse(status: .serviceUnavailable, headerFields: [.retryAfter: "5", .contentLength: "0"]), body: ByteBuffer())

    /// For whoever asked for the head alone.
    var withoutBody: RefusedAnswer { RefusedAnswer(head: head, body: ByteBuffer()) }

    /// One for each moment to come back at.
    static func all(_ door: Route.Door, isSecure: Bool) -> [RefusedAnswer] {
        Overloaded.moments.map { seconds in
            let problem = Problem(Overloaded(seconds: seconds), request: "surcharge")
            let bytes = door == .api ? problem.jsonBytes : problem.pageBytes
            var response = HTTPResponse(status: .serviceUnavailable)
            response.headerFields[.contentType] = door == .api ? Problem.jsonType : Problem.pageType
            response.headerFields[.contentLength] = String(bytes.count)
            response.headerFields[.retryAfter] = String(seconds)
            Headers.add(to: &response.headerFields, door: door, request: "surcharge", isSecure: isSecure)
            return RefusedAnswer(head: response, body: ByteBuffer(bytes: bytes))
        }
    }
}
