/// A range of ages instead of an age.
enum AgeText {
    /// « 30s », « 50-59 », « 50 à 59 », « 80+ », « < 10 ».
    static func isRange(_ text: String) -> Bool {
        let folded = text.lowercased().replacing("ans", with: "").filter { !$0.isWhitespace }
        let figures = folded.count(where: \.isNumber)
        guard figures > 0, figures <= 6 else { return false }
        let others = folded.filter { !$0.isNumber }
        return ["s", "-", "–", "à", "to", "+", "<", ">", "<=", ">=", "≥", "≤", "et+", "[-[", "[-]", "(-]", "[-)", "etplus"].contains(others)
            && !(others == "-" && folded.hasPrefix("-"))
    }
}
