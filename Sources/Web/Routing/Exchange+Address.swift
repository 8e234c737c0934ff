import Glibc
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

extension Exchange {
    /// Where the request comes from on the network, when it is known for sure: the caller's own address, or what a reverse proxy
    /// of ours says. Never what the caller writes; nil when a proxy nobody named hides it, and for this machine itself.
    var address: String? {
        guard let peer = context.remoteAddress?.ipAddress else { return nil }
        let forwarded = HTTPField.Name("X-Forwarded-For").map { request.headers[values: $0] } ?? []
        return ClientAddress.of(peer: peer, forwarded: forwarded, proxies: house.settings.proxies, isBehindProxy: house.settings.isSecure)
    }
}

/// Who calls, among those a request passed through.
enum ClientAddress {
    static func of(peer: String, forwarded: [String], proxies: Set<String>, isBehindProxy: Bool) -> String? {
        guard proxies.contains(peer) else { return isBehindProxy || isOwn(peer) ? nil : network(peer) }
        // Each proxy adds at the end: the last that is not ours is the first we did not write.
        let hops = forwarded.joined(separator: ",").split(separator: ",").map { $0.filter { !$0.isWhitespace } }
        guard let client = hops.last(where: { !proxies.contains($0) }) else { return nil }
        return network(client)
    }

    /// An IPv4 address whole; of an IPv6 address the half that a household or a practice shares. Nil for what is neither.
    private static func network(_ text: String) -> String? {
        if bytes(of: text, family: AF_INET) != nil { return text }
        guard let found = bytes(of: text, family: AF_INET6) else { return nil }
        // An IPv4 address in IPv6 clothes is the address it holds.
        if found.prefix(10).allSatisfy({ $0 == 0 }), found[10] == 0xFF, found[11] == 0xFF { return found.suffix(4).map(String.init).joined(separator: ".") }
        return "v6/" + found.prefix(8).map { String($0, radix: 16) }.joined(separator: ":")
    }

    private static func bytes(of text: String, family: Int32) -> [UInt8]? {
        var found = [UInt8](repeating: 0, count: 16)
        return inet_pton(family, text, &found) == 1 ? found : nil
    }

    private static func isOwn(_ text: String) -> Bool { text == "::1" || text.hasPrefix("127.") }
}
