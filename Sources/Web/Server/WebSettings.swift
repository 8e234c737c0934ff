/// How the doors are set up.
public struct WebSettings: Sendable, Hashable {
    public let host: String
    public let port: Int
    /// Address people use, `https://guichet.example.fr`.
    public let baseURL: String
    /// One line at the top of every page; for demonstrations.
    public let ribbon: String?
    /// Addresses of the reverse proxies in front: they alone are believed when they say who calls.
    public let proxies: Set<String>

    public init(host: String, port: Int, baseURL: String, ribbon: String? = nil, proxies: Set<String> = []) {
        self.host = host
        self.port = port
        self.baseURL = baseURL
        self.ribbon = ribbon
        self.proxies = proxies
    }

    /// Behind https the cookie is bound to the host and never travels in clear.
    var isSecure: Bool { baseURL.hasPrefix("https://") }
}
