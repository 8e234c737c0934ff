/// The identifier of a case, as text: `1.0` that a spreadsheet made of `1` is `1` again.
public enum Identifiant {
    /// `nil` when there is none, or a word that means none.
    public static func canonical(_ text: String) -> String? {
        guard let value = MissingValue.value(text) else { return nil }
        guard let dot = value.utf8.firstIndex(of: UInt8(ascii: ".")) else { return value }
        let (whole, rest) = (value[..<dot], value[dot...].dropFirst())
        let isWhole = !whole.isEmpty && whole.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        return isWhole && !rest.isEmpty && rest.utf8.allSatisfy { $0 == 0x30 } ? String(whole) : value
    }
}
