import Core

/// The name of a column, without what changes from one author to the next: accents, case, underscores, camelCase.
struct ColumnName: Sendable, Hashable {
    /// `dateOfOnset`, `DATE_OF_ONSET` and « Date of onset » all give `date of onset`.
    let normalized: String
    /// The words that say something, `dt` taken for `date`.
    let words: Set<String>
    /// Without spaces: `dateonset`.
    let glued: String

    init(_ name: String) {
        var spaced = String.UnicodeScalarView()
        var last: Unicode.Scalar?
        for scalar in name.unicodeScalars {
            if let last, last.properties.isLowercase && scalar.properties.isUppercase
                || last.properties.isAlphabetic && scalar.properties.numericType != nil
            {
                spaced.append(" ")
            }
            spaced.append(scalar)
            last = scalar
        }
        let all = NomPropre.folded(String(spaced)).lowercased().split(separator: " ").map(String.init)
        normalized = all.joined(separator: " ")
        words = Set(all.map { ColumnName.same[$0] ?? $0 }.filter { !ColumnName.small.contains($0) })
        glued = all.filter { !ColumnName.small.contains($0) }.map { ColumnName.same[$0] ?? $0 }.joined()
    }

    private static let same = ["dt": "date", "dte": "date", "num": "numero", "nb": "nombre", "nbr": "nombre", "nbre": "nombre", "dob": "birthdate"]
    private static let small: Set<String> = ["of", "the", "de", "du", "des", "d", "la", "le", "les", "l", "au", "a", "en", "in"]
}
