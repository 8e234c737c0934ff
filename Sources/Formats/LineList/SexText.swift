import Core

/// `M` or `F` from the words of a list.
enum SexText {
    static func read(_ text: String) -> String {
        if text == "M" || text == "F" { return text }
        return switch NomPropre.folded(text) {
        case "M", "H", "1", "MALE", "MAN", "HOMME", "MASCULIN", "MASC", "GARCON", "MR", "MONSIEUR", "BOY": "M"
        case "F", "2", "FEMALE", "WOMAN", "FEMME", "FEMININ", "FEM", "FILLE", "MME", "MADAME", "GIRL", "W": "F"
        default: text
        }
    }
}
