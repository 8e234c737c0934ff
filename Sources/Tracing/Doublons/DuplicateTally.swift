import Core

/// Points for what agrees, points off for what differs. The same name and birth date make 80, a name and a
/// telephone 75; a household's telephone and surname alone make 55, and twins are kept apart by their given names.
struct DuplicateTally {
    private(set) var points = 0
    private(set) var reasons: [String] = []
    private(set) var objections: [String] = []

    mutating func agree(_ gain: Int, _ reason: String) {
        points += gain
        reasons.append(reason)
    }

    mutating func differ(_ loss: Int, _ objection: String) {
        points -= loss
        objections.append(objection)
    }

    mutating func compareNir(_ a: String?, _ b: String?) {
        guard let a, let b, !a.isEmpty, !b.isEmpty, a != b else { return }
        differ(40, "Numéros de sécurité sociale différents")
    }

    mutating func compareSurnames(_ a: [String], _ b: [String]) {
        guard !a.isEmpty, !b.isEmpty else { return }
        let pairs = a.flatMap { one in b.map { (one, $0) } }
        if pairs.contains(where: { $0 == $1 }) {
            agree(30, "Même nom")
        } else if pairs.contains(where: { Self.isNear($0, $1) }) {
            agree(22, "Noms à une lettre près")
        } else if pairs.contains(where: { SurnamePhonetic.code($0) == SurnamePhonetic.code($1) }) {
            agree(18, "Noms qui se prononcent de même")
        }
    }

    mutating func compareGivenNames(_ a: String?, _ b: String?, swapped: Bool) {
        guard let a, let b else { return }
        if swapped {
            agree(50, "Nom et prénom intervertis")
        } else if a == b {
            agree(20, "Même prénom")
        } else if Self.isNear(a, b) {
            agree(14, "Prénoms à une lettre près")
        } else if a.hasPrefix(b) || b.hasPrefix(a) {
            agree(min(a.count, b.count) == 1 ? 8 : 12, "L’un des prénoms est le début de l’autre")
        } else {
            differ(35, "Prénoms différents")
        }
    }

    mutating func compareBirths(_ a: LocalDate?, _ b: LocalDate?) {
        guard let a, let b else { return }
        if a == b {
            agree(30, "Même date de naissance")
        } else if a.year == b.year, a.month == b.day, a.day == b.month {
            agree(20, "Dates de naissance au jour et au mois intervertis")
        } else if zip(a.iso, b.iso).count(where: { $0 != $1 }) == 1 {
            agree(15, "Dates de naissance à un chiffre près")
        } else {
            differ(25, "Dates de naissance différentes")
        }
    }

    mutating func comparePhones(_ a: String?, _ b: String?) {
        guard let a, let b else { return }
        if a == b {
            agree(25, "Même téléphone")
        } else if a.count == b.count, NameMatch.withinOneEdit(a, b) {
            agree(10, "Téléphones à un chiffre près")
        }
    }

    /// One slip of the finger, in a word long enough for it to be one.
    private static func isNear(_ a: String, _ b: String) -> Bool {
        min(a.utf8.count, b.utf8.count) >= 4 && NameMatch.withinOneEdit(a, b)
    }
}
