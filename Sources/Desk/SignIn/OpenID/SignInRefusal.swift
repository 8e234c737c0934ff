/// Why a sign-in did not succeed. The words go to the person; the code to the log.
public struct SignInRefusal: Error, Sendable, Hashable {
    public let code: String
    public let message: String
    /// The provider is at fault or out of reach, not the person.
    public let isOutage: Bool

    init(_ code: String, _ message: String, isOutage: Bool = false) {
        self.code = code
        self.message = message
        self.isOutage = isOutage
    }

    static func untrusted(_ code: String) -> SignInRefusal {
        SignInRefusal(code, "La réponse du service d’identité n’a pas pu être vérifiée. Recommencez la connexion ; si cela se reproduit, prévenez l’assistance.")
    }

    static func outage(_ code: String) -> SignInRefusal {
        SignInRefusal(code, "Le service d’identité ne répond pas comme attendu. Réessayez dans quelques minutes.", isOutage: true)
    }
}
