extension MessageGateway {
    /// Mail through an SMTP server, short messages through the fund's HTTP relay (a form with `numero` and `texte`, a
    /// bearer token). A channel that is not named is absent.
    public static func live(smtp: String?, sender: String?, smsRelay: String?, smsToken: String?) -> MessageGateway {
        MessageGateway(
            sms: { numero, texte in
                guard let smsRelay else { return try await absent.sms(numero, texte) }
                let headers = smsToken.map { ["Authorization: Bearer \($0)"] } ?? []
                guard let answer = try? await HTTPExchange(smsRelay, form: [("numero", numero), ("texte", texte)], headers: headers).run() else {
                    throw GatewayFailure.later("le relais de messages courts ne répond pas")
                }
                switch answer.status {
                case 200..<300: return
                case 400, 404, 422: throw GatewayFailure.never("le relais de messages courts refuse le message (\(answer.status))")
                default: throw GatewayFailure.later("le relais de messages courts répond \(answer.status)")
                }
            },
            courriel: { adresse, objet, texte in
                guard let smtp, let sender else { return try await absent.courriel(adresse, objet, texte) }
                try await MailExchange(server: smtp, sender: sender).send(to: adresse, subject: objet, text: texte)
            })
    }
}
