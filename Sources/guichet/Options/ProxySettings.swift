import Desk
import Store

/// The reverse proxies in front: `GUICHET_PROXIES`, their addresses separated by commas. They alone are believed when they say
/// who calls.
enum ProxySettings {
    static func read() -> Set<String> {
        Set((Settings["GUICHET_PROXIES"] ?? "").split(separator: ",").map { String($0).filter { !$0.isWhitespace } }.filter { !$0.isEmpty })
    }

    /// Behind a proxy nobody named, every request comes from one address: that one is not counted.
    static func finding(_ address: String) -> StartupFinding? {
        guard address.hasPrefix("https://"), read().isEmpty else { return nil }
        return StartupFinding(
            id: "proxy.inconnu", weight: .notice, what: "The reverse proxy in front is not named: addresses of the network are not counted.",
            remedy: "Give its address: GUICHET_PROXIES=10.0.0.5 (several separated by commas).")
    }
}
