import Desk

/// The OpenID provider, by `GUICHET_OIDC_DISCOVERY`, `_CLIENT_ID`, `_CLIENT_SECRET`, `_ALGORITHM` and `_ACR`.
enum SignInSettings {
    /// Nil when no provider is named.
    /// - Throws: ``SettingsError`` when one is named by half.
    static func read() throws -> OpenIDSettings? {
        guard let discovery = Settings["GUICHET_OIDC_DISCOVERY"] else { return nil }
        guard let id = Settings["GUICHET_OIDC_CLIENT_ID"], let secret = Settings["GUICHET_OIDC_CLIENT_SECRET"] else {
            throw SettingsError(
                "oidc.incomplet", "The OpenID provider is named, but not how this desk is known to it.",
                remedy: "Set GUICHET_OIDC_CLIENT_ID and GUICHET_OIDC_CLIENT_SECRET to what the provider gave you.")
        }
        return OpenIDSettings(
            discovery: discovery, clientID: id, clientSecret: secret, algorithm: Settings["GUICHET_OIDC_ALGORITHM"] ?? "RS256",
            acr: Settings["GUICHET_OIDC_ACR"] ?? "eidas1")
    }
}
