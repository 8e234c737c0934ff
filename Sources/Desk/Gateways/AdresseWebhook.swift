import Core
import Foundation

/// An address that a program may be told at: https, a name with dots, no password in it. What the name leads to is
/// checked again each time something is sent.
struct AdresseWebhook: Sendable, Hashable {
    let text: String
    let host: String
    let port: Int
    let isLoopback: Bool

    /// - Parameter allowsLoopback: in the demonstration, `http://127.0.0.1:…` too.
    /// - Throws: `DeskRefusal.invalid`, with the remedy.
    init(_ typed: String, allowsLoopback: Bool) throws {
        func refuse(_ code: String, _ why: String) -> DeskRefusal { .invalid([Anomaly(field: "adresse", code: code, message: "«\u{A0}Adresse\u{A0}» \(why)")]) }
        let text = typed.trimmingBlanks
        guard !text.isEmpty else { throw refuse("requis", "manque. Par exemple\u{A0}: https://logiciel.exemple.fr/guichet.") }
        guard text.utf8.count <= 500, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != 0x5C }), let url = URL(string: text), let host = url.host?.lowercased(), !host.isEmpty else {
            throw refuse("adresse", "n’est pas une adresse complète. Par exemple\u{A0}: https://logiciel.exemple.fr/guichet.")
        }
        guard url.user == nil, url.password == nil, url.fragment == nil, !text.contains("@") else {
            throw refuse("adresse", "ne porte ni nom d’utilisateur, ni mot de passe, ni «\u{A0}#\u{A0}». Retirez-les\u{A0}: la signature suffit.")
        }
        self.text = text
        self.host = host
        isLoopback = host == "127.0.0.1"
        if allowsLoopback, isLoopback, url.scheme == "http", let port = url.port {
            self.port = port
            return
        }
        guard url.scheme?.lowercased() == "https" else { throw refuse("https", "doit commencer par https://\u{A0}: rien ne part en clair.") }
        // Only names: any way to write an address in figures stays outside.
        guard host.contains("."), host.last?.isLetter == true, host.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D || $0 == 0x2E }) else {
            throw refuse("nom", "doit désigner un serveur par son nom, sur l’internet public.")
        }
        port = url.port ?? 443
        guard (1...65_535).contains(port) else { throw refuse("port", "a un port impossible.") }
    }
}

extension AdresseWebhook {
    /// The name alone of where an address leads.
    static func machine(_ text: String) -> String { URL(string: text)?.host ?? "adresse illisible" }
}

/// Addresses that no message of the desk may go to: this machine, private networks, whatever is not the public internet.
enum AdressePublique {
    /// What a name leads to now.
    static func resolve(_ host: String) -> [String] {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, nil, &hints, &found) == 0 else { return [] }
        defer { freeaddrinfo(found) }
        var texts: [String] = []
        var next = found
        while let one = next {
            var name = [CChar](repeating: 0, count: 64)
            if getnameinfo(one.pointee.ai_addr, one.pointee.ai_addrlen, &name, 64, nil, 0, NI_NUMERICHOST) == 0 {
                texts.append(String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
            }
            next = one.pointee.ai_next
        }
        return texts
    }

    static func isPublic(_ text: String) -> Bool {
        if let four = quad(text) { return isPublic(four) }
        var six = in6_addr()
        guard inet_pton(AF_INET6, text, &six) == 1 else { return false }
        let bytes = withUnsafeBytes(of: &six) { Array($0) }
        // An IPv4 address in IPv6 clothes: mapped, or through a translator (64:ff9b::/96), or 6to4.
        if bytes[..<10].allSatisfy({ $0 == 0 }), bytes[10] == 0xFF, bytes[11] == 0xFF { return isPublic(Array(bytes[12...])) }
        if bytes[..<4].elementsEqual([0x00, 0x64, 0xFF, 0x9B]) { return isPublic(Array(bytes[12...])) }
        if bytes[0] == 0x20, bytes[1] == 0x02 { return isPublic(Array(bytes[2..<6])) }
        // Only global unicast (2000::/3), without documentation and Teredo.
        guard bytes[0] & 0xE0 == 0x20 else { return false }
        if bytes[..<4].elementsEqual([0x20, 0x01, 0x0D, 0xB8]) || bytes[..<4].elementsEqual([0x20, 0x01, 0, 0]) { return false }
        return true
    }

    private static func quad(_ text: String) -> [UInt8]? {
        var four = in_addr()
        guard inet_pton(AF_INET, text, &four) == 1 else { return nil }
        return withUnsafeBytes(of: &four) { Array($0) }
    }

    /// RFC 6890 and its updates: what is not for the public internet.
    private static func isPublic(_ a: [UInt8]) -> Bool {
        switch (a[0], a[1], a[2]) {
        case (0, _, _), (10, _, _), (127, _, _), (224...255, _, _): false
        case (100, 64...127, _), (169, 254, _), (172, 16...31, _), (192, 168, _): false
        case (192, 0, 0), (192, 0, 2), (198, 18...19, _), (198, 51, 100), (203, 0, 113), (192, 88, 99): false
        default: true
        }
    }
}
