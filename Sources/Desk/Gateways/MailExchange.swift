import CCurl
import Foundation

/// One ordinary mail handed to a mail server through libcurl: a deadline, TLS verified whenever the server offers it.
struct MailExchange {
    /// `smtp://host:port`, `smtps://host:port`.
    let server: String
    let sender: String

    /// - Throws: ``GatewayFailure`` that says whether to try again.
    func send(to recipient: String, subject: String, text: String) async throws {
        guard Self.isPlain(recipient), Self.isPlain(sender) else { throw GatewayFailure.never("adresse de courriel refusée") }
        let message = Self.message(from: sender, to: recipient, subject: subject, text: text)
        let code: CURLcode = await withCheckedContinuation { continuation in
            Thread { continuation.resume(returning: perform(message, to: recipient)) }.start()
        }
        guard code == CURLE_OK else { throw GatewayFailure.later("courriel : " + String(cString: curl_easy_strerror(code))) }
    }

    /// One address, nothing that could add a header or another recipient.
    static func isPlain(_ address: String) -> Bool {
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x2C && $0 != 0x3C && $0 != 0x3E }
    }

    static func message(from sender: String, to recipient: String, subject: String, text: String) -> [UInt8] {
        let encoded = Data(text.utf8).base64EncodedString(options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed])
        let lines = [
            "From: \(sender)", "To: \(recipient)", "Subject: =?UTF-8?B?\(Data(subject.utf8).base64EncodedString())?=", "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", "Auto-Submitted: auto-generated", "", encoded, "",
        ]
        return Array(lines.joined(separator: "\r\n").utf8)
    }

    private func perform(_ message: [UInt8], to recipient: String) -> CURLcode {
        guard let handle = curl_easy_init() else { return CURLE_FAILED_INIT }
        defer { curl_easy_cleanup(handle) }
        let recipients = curl_slist_append(nil, recipient)
        defer { curl_slist_free_all(recipients) }
        let sent = Sent(message)
        _ = guichet_curl_set_text(handle, CURLOPT_URL, server)
        _ = guichet_curl_set_text(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        _ = guichet_curl_set_text(handle, CURLOPT_MAIL_FROM, sender)
        _ = guichet_curl_set_pointer_list(handle, CURLOPT_MAIL_RCPT, recipients)
        _ = guichet_curl_set_long(handle, CURLOPT_USE_SSL, Int(CURLUSESSL_TRY.rawValue))
        _ = guichet_curl_set_long(handle, CURLOPT_TIMEOUT, 20)
        _ = guichet_curl_set_long(handle, CURLOPT_CONNECTTIMEOUT, 5)
        _ = guichet_curl_set_long(handle, CURLOPT_NOSIGNAL, 1)
        _ = guichet_curl_set_long(handle, CURLOPT_UPLOAD, 1)
        _ = guichet_curl_set_write(handle, CURLOPT_READFUNCTION) { bytes, size, count, context in
            guard let bytes, let context else { return 0 }
            return Unmanaged<Sent>.fromOpaque(context).takeUnretainedValue().copy(into: UnsafeMutableRawBufferPointer(start: bytes, count: size * count))
        }
        _ = guichet_curl_set_pointer(handle, CURLOPT_READDATA, Unmanaged.passUnretained(sent).toOpaque())
        return withExtendedLifetime(sent) { curl_easy_perform(handle) }
    }

    /// What is still to be sent. Touched by the one thread that runs the exchange.
    private final class Sent {
        private var rest: ArraySlice<UInt8>

        init(_ bytes: [UInt8]) { rest = bytes[...] }

        func copy(into buffer: UnsafeMutableRawBufferPointer) -> Int {
            let piece = rest.prefix(buffer.count)
            buffer.copyBytes(from: piece)
            rest = rest.dropFirst(piece.count)
            return piece.count
        }
    }
}
