import Desk

/// Where messages leave by: `GUICHET_SMTP` for ordinary mail, `GUICHET_SMS_RELAY` for short messages.
enum MessageSettings {
    /// A channel that is not named is absent: its messages wait, and the administration page says so.
    static func read() throws -> MessageGateway {
        MessageGateway.live(
            smtp: Settings["GUICHET_SMTP"], sender: Settings["GUICHET_SMTP_FROM"], smsRelay: Settings["GUICHET_SMS_RELAY"],
            smsToken: Settings["GUICHET_SMS_TOKEN"])
    }
}
