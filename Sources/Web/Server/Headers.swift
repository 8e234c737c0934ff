import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Headers on every answer, errors included.
enum Headers {
    static func add(to response: inout Response, door: Route.Door, request: String, isSecure: Bool) {
        add(to: &response.headers, door: door, request: request, isSecure: isSecure)
    }

    static func add(to headers: inout HTTPFields, door: Route.Door, request: String, isSecure: Bool) {
        func set(_ name: String, _ value: String) {
            if let field = HTTPField.Name(name), headers[field] == nil { headers[field] = value }
        }
        set("X-Request-Id", request)
        set("X-Content-Type-Options", "nosniff")
        set("Referrer-Policy", "same-origin")
        set("Cross-Origin-Opener-Policy", "same-origin")
        set("Cross-Origin-Resource-Policy", "same-origin")
        set("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        set("Content-Security-Policy", door == .api ? "default-src 'none'; frame-ancestors 'none'" : pagePolicy)
        if door != .asset { set("Cache-Control", "no-store") }
        if isSecure { set("Strict-Transport-Security", "max-age=63072000; includeSubDomains") }
    }

    /// No inline script or style, nothing from elsewhere, no framing.
    private static let pagePolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self' https: http://127.0.0.1:*; base-uri 'none'; frame-ancestors 'none'"
}
