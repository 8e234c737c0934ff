/// A legal delay, and when it ends.
///
/// The day of the event that starts a delay in days never counts, and the delay ends at the last moment of
/// its last day in Paris (code de procédure civile, art. 641 and 642).
public enum Delai: Sendable, Hashable, Codable {
    /// Elapsed hours: 48 h over a clock change are 48 turns of the big hand.
    case heures(Int)
    /// Calendar days, whatever the last one is.
    case jours(Int)
    /// Neither the first nor the last day counts; an end on a Saturday, a Sunday or a holiday is put off
    /// to the next day that is none of these.
    case joursFrancs(Int)
    /// Monday to Saturday, holidays excepted.
    case joursOuvrables(Int)
    /// Monday to Friday, holidays excepted.
    case joursOuvres(Int)
    /// From one date to the same date of a later month, or that month’s last day.
    case mois(Int)

    /// The last moment that is still in time: an act at `echeance` is in time, one millisecond later is not.
    public func echeance(depuis event: Instant, feries: JoursFeries = JoursFeries()) -> Instant {
        let day = event.date(in: .paris).date
        switch self {
        case .heures(let count): return event.adding(hours: count)
        case .jours(let count): return Delai.endOfDay(day.adding(days: count))
        case .joursFrancs(let count):
            let (days, overflow) = count.addingReportingOverflow(1)
            let last = day.adding(days: overflow ? count : days)
            return Delai.endOfDay(WorkingDays(.ouvres, feries: feries).next(onOrAfter: last))
        case .joursOuvrables(let count):
            return Delai.endOfDay(WorkingDays(.ouvrables, feries: feries).adding(count, to: day))
        case .joursOuvres(let count):
            return Delai.endOfDay(WorkingDays(.ouvres, feries: feries).adding(count, to: day))
        case .mois(let count): return Delai.endOfDay(day.adding(months: count))
        }
    }

    /// `48 heures`, `15 jours`, `3 jours ouvrés`…
    public var libelle: String {
        switch self {
        case .heures(let n): "\(n)\u{A0}\(abs(n) < 2 ? "heure" : "heures")"
        case .jours(let n): "\(n)\u{A0}\(Delai.jour(n))"
        case .joursFrancs(let n): "\(n)\u{A0}\(Delai.jour(n)) \(abs(n) < 2 ? "franc" : "francs")"
        case .joursOuvrables(let n): "\(n)\u{A0}\(Delai.jour(n)) \(abs(n) < 2 ? "ouvrable" : "ouvrables")"
        case .joursOuvres(let n): "\(n)\u{A0}\(Delai.jour(n)) \(abs(n) < 2 ? "ouvré" : "ouvrés")"
        case .mois(let n): "\(n)\u{A0}mois"
        }
    }

    private static func jour(_ n: Int) -> String { abs(n) < 2 ? "jour" : "jours" }

    private static func endOfDay(_ date: LocalDate) -> Instant {
        date == .max ? .max : Instant(date.adding(days: 1), in: .paris).adding(milliseconds: -1)
    }
}
