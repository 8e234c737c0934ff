/// Looks at a column of dates, value after value, and decides how to read it. Holds counts only.
public struct DateColumn: Sendable, Hashable {
    /// Values that are dates in some way of writing.
    public private(set) var dates = 0
    /// Values there were, the missing ones aside.
    public private(set) var values = 0
    private var dayFirst = 0
    private var monthFirst = 0
    private var either = 0

    public init() {}

    public mutating func see(_ text: String) {
        guard let value = MissingValue.value(text) else { return }
        see(value: value)
    }

    /// A value already known not to be missing.
    mutating func see(value: String) {
        values += 1
        guard let written = WrittenDate(value) else { return }
        dates += 1
        guard case .ordered(let first, let second, _, _) = written else { return }
        if first > 12, second <= 12 {
            dayFirst += 1
        } else if second > 12, first <= 12 {
            monthFirst += 1
        } else if first != second {
            either += 1
        }
    }

    /// Month first only when the column proves it: a value beyond 12 in second place, none in first.
    public var reading: DateReading { DateReading(order: monthFirst > 0 && dayFirst == 0 ? .moisJour : .jourMois) }

    /// At least one date has its day first for certain, and none its month.
    var provesDayFirst: Bool { dayFirst > 0 && monthFirst == 0 }

    /// Every date could be read both ways.
    public var isAmbiguous: Bool { either > 0 && dayFirst == 0 && monthFirst == 0 }

    /// What a person should know of the decision, in French; `nil` when there was nothing to decide.
    public var remark: String? {
        let many = monthFirst > 1
        if dayFirst > 0, monthFirst > 0 {
            let dates = many ? "\(monthFirst) dates ne peuvent" : "une date ne peut"
            return "La colonne mêle jour/mois et mois/jour\u{A0}: elle est lue jour puis mois, et \(dates) pas l’être."
        }
        if monthFirst > 0 {
            return "Le mois vient avant le jour\u{A0}: \(many ? "\(monthFirst) dates ne se lisent" : "une date ne se lit") pas autrement."
        }
        if isAmbiguous { return "Toutes les dates pourraient se lire jour/mois ou mois/jour\u{A0}: elles sont lues jour puis mois." }
        return nil
    }
}
