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
        guard let address = try? SocketAddress(ipAddress: text, port: 0) else { return nil }
        guard case .v6(let found) = address else { return address.ipAddress }
        return withUnsafeBytes(of: found.address.sin6_addr) { bytes in "v6/" + bytes.prefix(8).map { String($0, radix: 16) }.joined(separator: ":") }
    }

    private static func isOwn(_ text: String) -> Bool { text == "::1" || text.hasPrefix("127.") }
}
