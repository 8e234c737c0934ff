/// Several identifiers in one cell: « 12, 15 », « 12/15 », « 12 et 15 ».
public enum SourceList {
    /// What may part them; a mapping leaves out those that identifiers themselves hold.
    public static let separators: [Character] = [",", ";", "/", "|", "&", "\n"]

    /// The identifiers, each once, in the order they are written.
    public static func identifiers(_ text: String, separators: String) -> [String] {
        var parts = [Substring(text)]
        if text.utf8.contains(0x20) { parts = parts.flatMap { $0.split(separator: " et ") }.flatMap { $0.split(separator: " and ") } }
        parts = parts.flatMap { $0.split { separators.contains($0) || $0 == "\r\n" } }
        var found: [String] = []
        for part in parts {
            if let id = Identifiant.canonical(String(part)), !found.contains(id) { found.append(id) }
        }
        return found
    }
}
