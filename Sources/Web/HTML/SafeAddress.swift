/// Addresses that a page may point to: our own, and the few outside schemes a desk needs. Anything else,
/// `javascript:` first of all, becomes a link to nowhere.
enum SafeAddress {
    static func check(_ address: String) -> String { isSafe(address) ? address : "#" }

    static func isSafe(_ address: String) -> Bool {
        // Browsers drop blanks and controls inside a scheme before reading it: refuse them outright.
        guard address.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }) else { return false }
        if address.hasPrefix("//") { return false }
        guard let first = address.utf8.first else { return false }
        if first == UInt8(ascii: "/") || first == UInt8(ascii: "#") || first == UInt8(ascii: "?") { return true }
        let lowered = address.lowercased()
        return ["https://", "http://", "mailto:", "tel:"].contains { lowered.hasPrefix($0) }
    }
}
