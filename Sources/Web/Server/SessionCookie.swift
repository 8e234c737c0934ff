import HTTPTypes
import Hummingbird
import HummingbirdCore

/// The cookie that holds a session's token.
enum SessionCookie {
    static func name(isSecure: Bool) -> String { isSecure ? "__Host-guichet" : "guichet" }
    /// Binds a sign-in under way to the browser that began it.
    static func signInName(isSecure: Bool) -> String { isSecure ? "__Host-guichet-connexion" : "guichet-connexion" }

    static func read(_ request: Request, isSecure: Bool) -> String? { value(request, name(isSecure: isSecure)) }

    static func value(_ request: Request, _ name: String) -> String? {
        guard let token = words(request, name), token.utf8.count == 64, token.utf8.allSatisfy({ (0x30...0x66).contains($0) }) else { return nil }
        return token
    }

    /// The text of a cookie, whatever it says: never trusted, only compared with what is known.
    static func words(_ request: Request, _ name: String) -> String? {
        let pairs = request.headers[values: .cookie].flatMap { $0.split(separator: ";") }
        let values = pairs.compactMap { pair -> String? in
            let parts = pair.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, parts[0].drop(while: { $0 == " " }) == name else { return nil }
            return String(parts[1])
        }
        // Two cookies of one name mean that someone planted one.
        return values.count == 1 ? values.first : nil
    }

    static func set(_ name: String, _ token: String, isSecure: Bool, sameSite: String = "Lax", seconds: Int? = nil) -> String {
        "\(name)=\(token); Path=/; HttpOnly; SameSite=\(sameSite)" + (isSecure ? "; Secure" : "") + (seconds.map { "; Max-Age=\($0)" } ?? "")
    }

    static func clear(_ name: String, isSecure: Bool) -> String { set(name, "", isSecure: isSecure, seconds: 0) }
}
