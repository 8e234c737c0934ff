/// How the desk is known to an OpenID provider, Pro Santé Connect in production.
public struct OpenIDSettings: Sendable, Hashable {
    /// Address of the discovery document. Pro Santé Connect's is not at the standard name.
    public let discovery: String
    public let clientID: String
    public let clientSecret: String
    /// The one algorithm accepted from this issuer.
    public let algorithm: String
    /// Level of authentication asked for, and required back.
    public let acr: String?
    public let scope: String

    public init(
        discovery: String, clientID: String, clientSecret: String, algorithm: String = "RS256", acr: String? = "eidas1",
        scope: String = "openid scope_all"
    ) {
        self.discovery = discovery
        self.clientID = clientID
        self.clientSecret = clientSecret
        self.algorithm = algorithm
        self.acr = acr
        self.scope = scope
    }
}
