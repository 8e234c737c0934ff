import CCurl
import Foundation

/// One HTTP request to an outside system, through libcurl: a deadline, a size limit, no redirects, TLS always
/// verified.
public struct HTTPExchange: Sendable {
    public struct Answer: Sendable {
        public let status: Int
        public let body: [UInt8]

        public init(status: Int, body: [UInt8]) {
            self.status = status
            self.body = body
        }
    }

    public enum Failure: Error, Sendable, Hashable {
        /// Nobody answered, in libcurl's words.
        case unreachable(String)
        case tooLarge
    }

    public let url: String
    /// A form to post; nil for a GET.
    public var form: [(String, String)]?
    public var headers: [String]
    /// A body to post as it is; its type goes in the headers.
    public var text: String?
    /// `host:port:address`: connects to that address and no other, whatever the name leads to by then.
    public var pinned: String?
    public var timeoutSeconds: Int
    public var maximumBytes: Int

    public init(_ url: String, form: [(String, String)]? = nil, headers: [String] = [], timeoutSeconds: Int = 10, maximumBytes: Int = 1 << 20) {
        self.url = url
        self.form = form
        self.headers = headers
        self.timeoutSeconds = timeoutSeconds
        self.maximumBytes = maximumBytes
    }

    /// Runs on a thread of its own, so that a slow partner holds up nobody else.
    public func run() async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            let thread = Thread { continuation.resume(with: Result { try perform() }) }
            thread.start()
        }
    }

    private func perform() throws -> Answer {
        guard let handle = curl_easy_init() else { throw Failure.unreachable("libcurl") }
        defer { curl_easy_cleanup(handle) }
        let received = Received(limit: maximumBytes)
        var list: UnsafeMutablePointer<curl_slist>?
        for header in headers { list = curl_slist_append(list, header) }
        defer { curl_slist_free_all(list) }
        _ = guichet_curl_set_text(handle, CURLOPT_URL, url)
        _ = guichet_curl_set_long(handle, CURLOPT_TIMEOUT, timeoutSeconds)
        _ = guichet_curl_set_long(handle, CURLOPT_CONNECTTIMEOUT, min(5, timeoutSeconds))
        _ = guichet_curl_set_long(handle, CURLOPT_NOSIGNAL, 1)
        _ = guichet_curl_set_long(handle, CURLOPT_FOLLOWLOCATION, 0)
        _ = guichet_curl_set_text(handle, CURLOPT_PROTOCOLS_STR, "http,https")
        _ = guichet_curl_set_pointer(handle, CURLOPT_HTTPHEADER, list)
        _ = guichet_curl_set_write(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
            guard let bytes, let context else { return 0 }
            let received = Unmanaged<Received>.fromOpaque(context).takeUnretainedValue()
            return received.append(UnsafeRawBufferPointer(start: bytes, count: size * count)) ? size * count : 0
        }
        _ = guichet_curl_set_pointer(handle, CURLOPT_WRITEDATA, Unmanaged.passUnretained(received).toOpaque())
        var pins: UnsafeMutablePointer<curl_slist>?
        if let pinned {
            pins = curl_slist_append(nil, pinned)
            _ = guichet_curl_set_pointer_list(handle, CURLOPT_RESOLVE, pins)
            _ = guichet_curl_set_text(handle, CURLOPT_PROXY, "")
        }
        defer { curl_slist_free_all(pins) }
        if let text { _ = guichet_curl_set_text(handle, CURLOPT_COPYPOSTFIELDS, text) }
        if let form { _ = guichet_curl_set_text(handle, CURLOPT_COPYPOSTFIELDS, Self.encoded(form)) }
        let code = withExtendedLifetime(received) { curl_easy_perform(handle) }
        if received.isOverLimit { throw Failure.tooLarge }
        guard code == CURLE_OK else { throw Failure.unreachable(String(cString: curl_easy_strerror(code))) }
        var status = 0
        _ = guichet_curl_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
        return Answer(status: status, body: received.bytes)
    }

    /// `application/x-www-form-urlencoded`, as the standard writes it.
    static func encoded(_ pairs: [(String, String)]) -> String {
        pairs.map { "\(escaped($0.0))=\(escaped($0.1))" }.joined(separator: "&")
    }

    static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: String(UnicodeScalar(byte))
            default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }

    /// What came in, up to a limit. Touched by the one thread that runs the exchange.
    private final class Received {
        private(set) var bytes: [UInt8] = []
        private(set) var isOverLimit = false
        private let limit: Int

        init(limit: Int) { self.limit = limit }

        func append(_ piece: UnsafeRawBufferPointer) -> Bool {
            guard bytes.count + piece.count <= limit else {
                isOverLimit = true
                return false
            }
            bytes.append(contentsOf: piece)
            return true
        }
    }
}
