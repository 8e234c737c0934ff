import HTTPTypes
import HummingbirdCore
import NIOCore
import Testing
@testable import Web

@Suite struct SessionCookieTests {
    private static let token = String(repeating: "a1", count: 32)
    private static let other = String(repeating: "b2", count: 32)

    private func read(_ cookies: String..., isSecure: Bool = true) -> String? {
        var head = HTTPRequest(method: .get, scheme: "https", authority: "guichet.example", path: "/")
        for cookie in cookies { head.headerFields.append(HTTPField(name: .cookie, value: cookie)) }
        return SessionCookie.read(Request(head: head, body: RequestBody(buffer: ByteBuffer())), isSecure: isSecure)
    }

    @Test func oneTokenIsRead() {
        #expect(read("__Host-guichet=\(Self.token)") == Self.token)
        #expect(read("autre=1; __Host-guichet=\(Self.token)") == Self.token)
        #expect(read("autre=1", "__Host-guichet=\(Self.token)") == Self.token)
        #expect(read("guichet=\(Self.token)", isSecure: false) == Self.token)
    }

    /// Two cookies of one name mean that someone planted one: neither is believed.
    @Test func aPlantedCookieIsNotRead() {
        #expect(read("__Host-guichet=\(Self.token); __Host-guichet=\(Self.other)") == nil)
        #expect(read("__Host-guichet=\(Self.token)", "__Host-guichet=\(Self.other)") == nil)
    }

    @Test func whatIsNoTokenIsNotRead() {
        #expect(read("guichet=\(Self.token)") == nil, "without the name that only this origin can set")
        #expect(read("__Host-guichet=\(Self.token.dropLast())") == nil)
        #expect(read("__Host-guichet=\(Self.token.dropLast())!") == nil)
        #expect(read("__Host-guichet=") == nil && read("__Host-guichet") == nil && read() == nil)
    }

    @Test func whatIsSetStaysInItsBrowserAndOnItsSite() {
        let secure = SessionCookie.set(SessionCookie.name(isSecure: true), Self.token, isSecure: true)
        #expect(secure == "__Host-guichet=\(Self.token); Path=/; HttpOnly; SameSite=Lax; Secure")
        #expect(SessionCookie.clear("guichet", isSecure: false) == "guichet=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0")
    }
}
