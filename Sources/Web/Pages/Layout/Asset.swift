/// A file carried inside the program. Its address names its content, so that browsers may keep it for ever.
public struct Asset: Sendable {
    public let contentType: String
    public let bytes: [UInt8]
    /// `/assets/desk-1f2e3d4c.css`
    public let address: String

    private init(_ name: String, _ ending: String, _ contentType: String, _ bytes: [UInt8]) {
        self.contentType = contentType
        self.bytes = bytes
        address = "/assets/\(name)-\(Self.fingerprint(bytes)).\(ending)"
    }

    public static let stylesheet = Asset("desk", "css", "text/css; charset=utf-8", PackageResources.desk_css)
    public static let script = Asset("desk", "js", "text/javascript; charset=utf-8", PackageResources.desk_js)
    /// Keeps a form sent without network until it is back.
    public static let waiting = Asset("waiting", "js", "text/javascript; charset=utf-8", PackageResources.waiting_js)
    public static let icon = Asset("desk", "svg", "image/svg+xml", PackageResources.desk_svg)
    public static let all = [stylesheet, script, waiting, icon]

    /// FNV-1a, 64 bits: tells versions apart, protects nothing.
    private static func fingerprint(_ bytes: [UInt8]) -> String {
        let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
        return String(hash, radix: 16)
    }
}
