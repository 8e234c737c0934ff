/// What the number says of the person.
extension NIR {
    /// From the first character: odd is masculine.
    public var sexe: Sexe {
        (digits13.utf8.first ?? 0) % 2 == 1 ? .masculin : .feminin
    }

    /// Two last digits of the year of birth, 0 to 99. The century is not in the number.
    public var annee: Int { Int(digits13.dropFirst().prefix(2)) ?? 0 }

    /// Month of birth, 1 to 12; `nil` when civil status is incomplete (20 and above) or for a waiting number.
    public var mois: Int? {
        guard nature == .nir, let value = Int(digits13.dropFirst(3).prefix(2)), value <= 12 else { return nil }
        return value
    }

    /// Five characters: INSEE code of the commune of birth, or `99` and the country; `nil` for a waiting number.
    public var lieuNaissance: String? {
        nature == .nir ? String(digits13.dropFirst(5).prefix(5)) : nil
    }
}
