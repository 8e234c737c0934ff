import HTTPTypes
import Hummingbird
import HummingbirdCore

struct ForgedRequest: Error {}

/// Requests that change something must come from our own pages: the browser says where they come from, and a
/// GET changes nothing. The form's own token is checked where the form is read.
enum Forgery {
    static func check(_ request: Request, _ route: Route, baseURL: String) throws {
        guard route.door == .page, request.method != .get, request.method != .head else { return }
        if let site = HTTPField.Name("Sec-Fetch-Site").flatMap({ request.headers[$0] }) {
            guard site == "same-origin" || site == "none" else { throw ForgedRequest() }
        }
        if let origin = request.headers[.origin] {
            let own = [baseURL, "http://" + (request.head.authority ?? ""), "https://" + (request.head.authority ?? "")]
            guard own.contains(origin) else { throw ForgedRequest() }
        }
    }
}
