/// Where short messages and ordinary mail leave by. Nobody can reach a telephone operator from a test: the live gateway
/// of short messages is a relay the fund runs; mail goes to a real server.
public struct MessageGateway: Sendable {
    /// A text of 160 characters at most to a mobile number.
    let sms: @Sendable (_ numero: String, _ texte: String) async throws -> Void
    /// Ordinary mail: never a name, never anything of health.
    let courriel: @Sendable (_ adresse: String, _ objet: String, _ texte: String) async throws -> Void

    public init(
        sms: @escaping @Sendable (_ numero: String, _ texte: String) async throws -> Void,
        courriel: @escaping @Sendable (_ adresse: String, _ objet: String, _ texte: String) async throws -> Void
    ) {
        self.sms = sms
        self.courriel = courriel
    }

    /// No relay is set up: messages wait, and the administration page says so.
    public static let absent = MessageGateway(
        sms: { _, _ in throw GatewayFailure.later("aucun relais de messages courts n’est configuré") },
        courriel: { _, _, _ in throw GatewayFailure.later("aucun serveur de courriel n’est configuré") })
}
