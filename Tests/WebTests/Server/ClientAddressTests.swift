import Testing

@testable import Web

/// Who calls is never what the caller writes.
@Suite struct ClientAddressTests {
    struct Cas: Sendable {
        let peer: String
        var forwarded: [String] = []
        var proxies: Set<String> = []
        var isBehindProxy = false
        let address: String?
    }

    static let cases = [
        Cas(peer: "192.0.2.7", address: "192.0.2.7"),
        // Nobody is believed without having been named.
        Cas(peer: "192.0.2.7", forwarded: ["203.0.113.9"], address: "192.0.2.7"),
        Cas(peer: "192.0.2.7", forwarded: ["203.0.113.9"], isBehindProxy: true, address: nil),
        Cas(peer: "10.0.0.5", forwarded: ["203.0.113.9"], proxies: ["10.0.0.5"], isBehindProxy: true, address: "203.0.113.9"),
        // The caller wrote the first ones; our own proxies add at the end.
        Cas(peer: "10.0.0.5", forwarded: ["198.51.100.1, 203.0.113.9"], proxies: ["10.0.0.5"], address: "203.0.113.9"),
        Cas(peer: "10.0.0.5", forwarded: ["198.51.100.1", "203.0.113.9, 10.0.0.6"], proxies: ["10.0.0.5", "10.0.0.6"], address: "203.0.113.9"),
        Cas(peer: "10.0.0.5", forwarded: ["bidon, ' OR 1=1"], proxies: ["10.0.0.5"], address: nil),
        Cas(peer: "10.0.0.5", forwarded: [], proxies: ["10.0.0.5"], address: nil), Cas(peer: "10.0.0.5", forwarded: [" "], proxies: ["10.0.0.5"], address: nil),
        // This machine itself is nobody's address.
        Cas(peer: "127.0.0.1", address: nil), Cas(peer: "::1", address: nil), Cas(peer: "127.0.0.1", forwarded: ["203.0.113.9"], proxies: ["127.0.0.1"], address: "203.0.113.9"),
        // One practice has a whole half of an IPv6 address.
        Cas(peer: "2001:db8:1:2:3:4:5:6", address: "v6/20:1:d:b8:0:1:0:2"), Cas(peer: "2001:db8:1:2::9", address: "v6/20:1:d:b8:0:1:0:2"),
        Cas(peer: "::ffff:192.0.2.7", address: "192.0.2.7"),
    ]

    @Test(arguments: cases.indices) func whoCalls(_ index: Int) {
        let cas = Self.cases[index]
        #expect(ClientAddress.of(peer: cas.peer, forwarded: cas.forwarded, proxies: cas.proxies, isBehindProxy: cas.isBehindProxy) == cas.address)
    }
}
