/// Public holidays of France, by rule, for any year of the Gregorian calendar.
///
/// Source: code du travail, L. 3133-1 (eleven legal holidays) and L. 3134-13 (Bas-Rhin, Haut-Rhin, Moselle).
public struct JoursFeries: Sendable, Hashable {
    public enum Territoire: String, Sendable, Hashable, Codable, CaseIterable {
        case metropole
        /// Adds 26 December, and Good Friday, which the law gives only in communes with a protestant church.
        case alsaceMoselle
    }

    public var territoire: Territoire

    public init(_ territoire: Territoire = .metropole) { self.territoire = territoire }

    /// A holiday and its French name.
    public struct JourFerie: Sendable, Hashable {
        public let date: LocalDate
        public let nom: String
    }

    /// The holidays of a year, in order. Ascension may fall on 1 or 8 May: then that day comes once per name.
    public func jours(annee: Int) -> [JourFerie] {
        var jours: [JourFerie] = []
        for (month, day, nom) in fixes {
            if let date = LocalDate(year: annee, month: month, day: day) { jours.append(JourFerie(date: date, nom: nom)) }
        }
        if let paques = JoursFeries.paques(annee: annee) {
            for (decalage, nom) in mobiles { jours.append(JourFerie(date: paques.adding(days: decalage), nom: nom)) }
        }
        return jours.sorted { $0.date < $1.date }
    }

    /// The name of the holiday, `nil` on an ordinary day.
    public func nom(_ date: LocalDate) -> String? {
        let (month, day) = (date.month, date.day)
        if let fixe = fixes.first(where: { $0.0 == month && $0.1 == day }) { return fixe.2 }
        guard let paques = JoursFeries.paques(annee: date.year) else { return nil }
        let ecart = paques.days(to: date)
        return mobiles.first { $0.0 == ecart }?.1
    }

    public func estFerie(_ date: LocalDate) -> Bool { nom(date) != nil }

    private var fixes: [(Int, Int, String)] {
        let communs = [
            (1, 1, "jour de l’An"), (5, 1, "fête du Travail"), (5, 8, "victoire de 1945"), (7, 14, "fête nationale"),
            (8, 15, "Assomption"), (11, 1, "Toussaint"), (11, 11, "armistice de 1918"), (12, 25, "Noël"),
        ]
        return territoire == .alsaceMoselle ? communs + [(12, 26, "Saint-Étienne")] : communs
    }

    /// Days after Easter Sunday.
    private var mobiles: [(Int, String)] {
        let communs = [(1, "lundi de Pâques"), (39, "Ascension"), (50, "lundi de Pentecôte")]
        return territoire == .alsaceMoselle ? [(-2, "Vendredi saint")] + communs : communs
    }

    /// Easter Sunday: the anonymous Gregorian computation (Butcher, 1876). `nil` outside the years 1 to 9999.
    public static func paques(annee: Int) -> LocalDate? {
        let a = annee % 19, b = annee / 100, c = annee % 100
        let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let n = h + l - 7 * m + 114
        return LocalDate(year: annee, month: n / 31, day: n % 31 + 1)
    }
}
